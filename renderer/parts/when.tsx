import { useWords } from '../frame/contexts';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });

/** A moment in this computer's time: today by the hour, else by the day too; all of it on hovering. */
export function When({ iso }: { readonly iso: string }) {
  const words = useWords();
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return <span>{iso}</span>;
  const today = day.format(at) === day.format(new Date());
  return (
    <time dateTime={iso} title={whole.format(at)}>
      {today
        ? words.say('frame.when.today', { time: time.format(at) })
        : words.say('frame.when.day', { day: day.format(at), time: time.format(at) })}
    </time>
  );
}
