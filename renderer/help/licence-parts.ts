/** Packages under one and the same licence text. */
export interface LicencePart {
  /** Name and version of each. */
  readonly names: readonly string[];
  /** As licences are called in short, e.g. `MIT`; null: not said. */
  readonly kind: string | null;
  readonly text: string;
}

const kindLine = /^Licence: (.+)$/;

/** The parts of the licences' document: a heading of second level each, then the kind, then the text. */
export function licenceParts(document: string): readonly LicencePart[] {
  const parts: LicencePart[] = [];
  for (const section of document.split(/^## /m).slice(1)) {
    const [heading = '', ...lines] = section.split('\n');
    const at = lines.findIndex((line) => line.trim() !== '');
    const kind = kindLine.exec(lines[at] ?? '')?.[1] ?? null;
    const before = parts.at(-1);
    if (kind === null && before?.kind) {
      // Licences have headings of their own.
      parts[parts.length - 1] = { ...before, text: `${before.text}\n\n## ${section.trim()}` };
      continue;
    }
    const text = lines.slice(kind === null ? 0 : at + 1).join('\n');
    parts.push({ names: kind === null ? [heading] : heading.split(', '), kind, text: text.trim() });
  }
  return parts;
}

/** Those whose names, kind or text have all words of the search, whatever their case. */
export function partsWith(parts: readonly LicencePart[], search: string): readonly LicencePart[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return parts.filter(({ names, kind, text }) => {
    const all = [...names, kind, text].join('\n').toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}
