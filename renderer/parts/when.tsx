import { useWords } from '../frame/contexts';

/** A moment in this computer's time: today by the hour, else by the day too; all of it on hovering. */
export function When({ iso }: { readonly iso: string }) {
  const { formats } = useWords();
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return <span>{iso}</span>;
  const today = formats.day(at) === formats.day(new Date());
  return (
    <time dateTime={iso} title={formats.whole(at)}>
      {today ? formats.time(at) : formats.moment(at)}
    </time>
  );
}
