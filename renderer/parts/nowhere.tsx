import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useWords } from '../frame/contexts';
import { CopyButton } from './copy-button';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  address: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** An address that could not be opened, to be opened by hand; `path`: the way there in words. */
export function Nowhere({ url, path }: { readonly url: string; readonly path?: string }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.box}>
      <Text>{words.say('frame.open-yourself')}</Text>
      <span className={styles.address}>{url}</span>
      <CopyButton text={url} label={words.say('frame.copy-address')} />
      {path ? <Text>{words.say('frame.the-way', { path })}</Text> : null}
    </div>
  );
}
