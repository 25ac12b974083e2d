import { badRequest, type GraphAnswer, json, refuse, unsupportedQuery } from './answer';
import { parseFilter } from './odata-filter';
import { type FilterRules, firstUnsupported, type JsonObject, matches } from './odata-match';
import { parseSearch, searchMatches, unsearchable } from './odata-search';
import type { GraphCall } from './route';

/** How a collection can be asked. The items carry all their properties. */
export interface Listing {
  readonly items: readonly JsonObject[];
  /** After `$metadata#`. */
  readonly context: string;
  /** Without `microsoft.graph.`. */
  readonly type: string;
  /** Properties returned without `$select`; missing: all. */
  readonly defaults?: readonly string[];
  readonly selectable?: boolean;
  readonly filter?: FilterRules;
  readonly caseSensitive?: boolean;
  readonly search?: readonly string[];
  readonly orderBy?: readonly string[];
  readonly pageSize?: number;
  readonly maxTop?: number;
  /** Takes `$skip`; most collections of Microsoft Graph do not. */
  readonly skippable?: boolean;
  /** A `$top` beyond the maximum is lowered to it, not refused. */
  readonly capTop?: boolean;
  /** Items that came after the first page do not move the following ones: the collection only grows at its end. */
  readonly growsAtEnd?: boolean;
}

type Step<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly answer: GraphAnswer };

const done = <T>(value: T): Step<T> => ({ ok: true, value });
const stop = (answer: GraphAnswer) => ({ ok: false, answer }) as const;

const isEventual = (call: GraphCall) => call.headers.consistencylevel?.toLowerCase() === 'eventual';

const listOptions = ['$filter', '$search', '$orderby', '$count', '$select', '$top', '$skiptoken', '$format'];

/**
 * Answers a GET of a collection with `$filter`, `$search`, `$orderby`, `$count`, `$select`, `$top` and paging.
 * Other options are refused: one that was quietly ignored would give a wrong answer.
 */
export function list(call: GraphCall, listing: Listing): GraphAnswer {
  const other = optionBeyond(call, listing.skippable === true ? [...listOptions, '$skip'] : listOptions);
  if (other !== null) return other;
  const place = placeOf(call, listing);
  if (!place.ok) return place.answer;
  const found = chosen(call, { ...listing, items: listing.items.slice(0, place.value.upTo) });
  if (!found.ok) return found.answer;
  const select = selection(call, listing);
  if (!select.ok) return select.answer;
  const top = topOf(call, listing);
  if (!top.ok) return top.answer;

  const { skip } = place.value;
  const page = found.value.slice(skip, skip + top.value);
  const more = skip + top.value < found.value.length;
  const counted = call.query.get('$count') === 'true' && isEventual(call);
  return json({
    '@odata.context': `${call.base}/v1.0/$metadata#${listing.context}${select.value.suffix}`,
    ...(counted ? { '@odata.count': found.value.length } : {}),
    ...(more ? { '@odata.nextLink': nextLink(call, skip + top.value, place.value.upTo) } : {}),
    value: page.map(select.value.pick),
  });
}

/** Answers `…/$count`, which directory objects give only with `ConsistencyLevel: eventual`. */
export function count(call: GraphCall, listing: Listing): GraphAnswer {
  if (!isEventual(call))
    return badRequest("The $count segment needs the request header 'ConsistencyLevel: eventual'.");
  const found = chosen(call, listing);
  return found.ok ? { status: 200, text: String(found.value.length) } : found.answer;
}

/** Answers a GET of one object. */
export function entity(
  call: GraphCall,
  item: JsonObject,
  listing: Pick<Listing, 'context' | 'type' | 'defaults' | 'selectable'>,
  status = 200,
): GraphAnswer {
  const other = optionBeyond(call, ['$select', '$format']);
  if (other !== null) return other;
  const select = selection(call, { ...listing, items: [item] });
  if (!select.ok) return select.answer;
  return json(
    {
      '@odata.context': `${call.base}/v1.0/$metadata#${listing.context}${select.value.suffix}/$entity`,
      ...select.value.pick(item),
    },
    status,
  );
}

/** OData's own options begin with `$`; a service must refuse those that it does not know (OData 4.01, part 2, 5.2). */
function optionBeyond(call: GraphCall, allowed: readonly string[]): GraphAnswer | null {
  const other = [...call.query.keys()].find((name) => name.startsWith('$') && !allowed.includes(name));
  return other === undefined
    ? null
    : unsupportedQuery(`The query option '${other}' is not supported for this request.`);
}

function chosen(call: GraphCall, listing: Listing): Step<readonly JsonObject[]> {
  const filtered = filteredItems(call, listing);
  if (!filtered.ok) return filtered;
  const searched = searchedItems(call, filtered.value, listing);
  return searched.ok ? orderedItems(call, searched.value, listing) : searched;
}

function filteredItems(call: GraphCall, listing: Listing): Step<readonly JsonObject[]> {
  const text = call.query.get('$filter');
  if (text === null) return done(listing.items);
  const parsed = parseFilter(text);
  if (!parsed.ok)
    return stop(
      refuse(400, 'BadRequest', `Invalid filter clause: Syntax error at position ${parsed.at} in '${text}'.`),
    );
  const unsupported = firstUnsupported(parsed.value, listing.filter ?? {});
  if (unsupported !== null)
    return stop(
      unsupportedQuery(
        `Unsupported or invalid query filter clause specified for property '${unsupported}' of resource '${listing.type}'.`,
      ),
    );
  return done(listing.items.filter((item) => matches(item, parsed.value, listing.caseSensitive)));
}

function searchedItems(
  call: GraphCall,
  items: readonly JsonObject[],
  listing: Listing,
): Step<readonly JsonObject[]> {
  const text = call.query.get('$search');
  if (text === null) return done(items);
  if (listing.search === undefined)
    return stop(unsupportedQuery(`The resource '${listing.type}' does not support $search.`));
  if (!isEventual(call))
    return stop(
      unsupportedQuery(
        "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
      ),
    );
  const search = parseSearch(text);
  if (search === null)
    return stop(badRequest(`Syntax error: character at the start of '${text}' is not valid.`));
  const property = unsearchable(search, listing.search);
  if (property !== null)
    return stop(
      unsupportedQuery(`Property '${property}' on resource '${listing.type}' does not support $search.`),
    );
  return done(items.filter((item) => searchMatches(item, search)));
}

function orderedItems(
  call: GraphCall,
  items: readonly JsonObject[],
  listing: Listing,
): Step<readonly JsonObject[]> {
  const text = call.query.get('$orderby');
  if (text === null) return done(items);
  const [, property = '', direction = 'asc'] = /^(\S+)(?:\s+(asc|desc))?$/.exec(text.trim()) ?? [];
  if (!listing.orderBy?.includes(property))
    return stop(unsupportedQuery('Sorting not supported for current query.'));
  const sign = direction === 'desc' ? -1 : 1;
  const key = (item: JsonObject) => String(item[property] ?? '');
  const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return done([...items].sort((a, b) => sign * compare(key(a).toLowerCase(), key(b).toLowerCase())));
}

function selection(
  call: GraphCall,
  listing: Pick<Listing, 'items' | 'defaults' | 'selectable' | 'type'>,
): Step<{ suffix: string; pick: (item: JsonObject) => JsonObject }> {
  const text = listing.selectable === false ? null : call.query.get('$select');
  const names = text?.split(',').map((name) => name.trim());
  const sample = listing.items[0];
  // Directory objects are of several types, each with properties of its own.
  const known = (name: string) =>
    name === '*' || listing.type === 'directoryObject' || (sample && Object.hasOwn(sample, name));
  const unknown = sample && names?.find((name) => name === '' || !known(name));
  if (unknown !== undefined)
    return stop(
      refuse(
        400,
        'BadRequest',
        `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.${listing.type}'.`,
      ),
    );
  const wanted = names === undefined || names.includes('*') ? listing.defaults : names;
  const kept = wanted && new Set([...wanted, '@odata.type']);
  return done({
    suffix: names === undefined ? '' : `(${names.join(',')})`,
    pick: (item) =>
      kept === undefined ? item : Object.fromEntries(Object.entries(item).filter(([name]) => kept.has(name))),
  });
}

function topOf(call: GraphCall, { pageSize = 100, maxTop = 999, capTop = false }: Listing): Step<number> {
  const text = call.query.get('$top');
  if (text === null) return done(pageSize);
  const top = Number(text);
  if (!/^\d+$/.test(text) || top < 1 || (top > maxTop && !capTop))
    return stop(
      unsupportedQuery(`Invalid page size specified: '${text}'. Must be between 1 and ${maxTop} inclusive.`),
    );
  return done(Math.min(top, maxTop));
}

function placeOf(call: GraphCall, listing: Listing): Step<{ skip: number; upTo: number | undefined }> {
  const token = call.query.get('$skiptoken');
  const start = call.query.get('$skip') ?? '0';
  if (!/^\d+$/.test(start)) return stop(unsupportedQuery(`Invalid value '${start}' for $skip.`));
  if (token === null)
    return done({
      skip: Number(start),
      upTo: listing.growsAtEnd === true ? listing.items.length : undefined,
    });
  const [, skip, upTo] =
    /^(\d+)\.(\d*)$/.exec(Buffer.from(token, 'base64url').toString('latin1')) ?? ([] as string[]);
  if (skip === undefined) return stop(badRequest('The skip token is not valid.'));
  return done({ skip: Number(skip), upTo: upTo ? Number(upTo) : undefined });
}

function nextLink(call: GraphCall, skip: number, upTo: number | undefined): string {
  const [path = ''] = call.url.split('?');
  const query = [...call.query]
    .filter(([name]) => name !== '$skiptoken' && name !== '$skip')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const token = Buffer.from(`${skip}.${upTo ?? ''}`, 'latin1').toString('base64url');
  return `${call.base}${path}?${[...query, `$skiptoken=${token}`].join('&')}`;
}
