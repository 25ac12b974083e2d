import { expect, it } from 'vitest';
import { createVoice } from '../../../electron/voice';

it('whoever holds the words hears another language from the moment on that it is spoken', async () => {
  const voice = createVoice('sv');
  expect(voice.language()).toBe('sv');
  const words = await voice.words();
  expect(words.say('menu.file')).toBe('&Arkiv');
  await voice.speak('en');
  expect([voice.language(), words.language, words.say('menu.file')]).toEqual(['en', 'en', '&File']);
});

it('what was spoken before anybody asked for words holds for them', async () => {
  const voice = createVoice('en');
  await voice.speak('sv');
  expect((await voice.words()).language).toBe('sv');
});
