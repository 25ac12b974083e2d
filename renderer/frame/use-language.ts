import { useEffect, useMemo } from 'react';
import type { Language } from '../../shared/model/language';
import { createWords, type Words } from '../../shared/words/words';

/** The words of a language; the page itself says which one it is in, for whoever reads it aloud. */
export function useLanguage(language: Language): Words {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return useMemo(() => createWords(language), [language]);
}
