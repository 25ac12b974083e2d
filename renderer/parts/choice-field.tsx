import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  shrinks: { minWidth: 0, maxWidth: '100%', gridTemplateColumns: 'minmax(0, 1fr)' },
});

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  /** In pixels, where there is room; the longest name may take more. */
  readonly width: number;
  /** Where names are long, the room decides. */
  readonly shrinks?: boolean;
  /** What stands for no choice. */
  readonly all: string;
  readonly options: readonly T[];
  readonly say: (option: T) => string;
  /** null: all. */
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
}

/** One of a toolbar's choices: all, or one of some. */
export function ChoiceField<T extends string>({
  label,
  width,
  shrinks = false,
  all,
  options,
  say,
  value,
  onChange,
}: ChoiceFieldProps<T>) {
  const styles = useStyles();
  return (
    <Field className={shrinks ? styles.shrinks : undefined} style={{ flexBasis: width }} label={label}>
      <Select
        value={value ?? ''}
        onChange={(_, chosen) => onChange(options.find((one) => one === chosen.value) ?? null)}
      >
        <option value="">{all}</option>
        {options.map((one) => (
          <option key={one} value={one}>
            {say(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
