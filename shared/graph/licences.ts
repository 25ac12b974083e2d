import type { Result } from '../contract/problem';
import { type SubscribedSku, subscribedSku } from '../model/licence';
import type { GraphClient } from './client';
import { scopes } from './scopes';

/** The tenant's subscriptions (learn.microsoft.com/graph/api/subscribedsku-list). */
export const readSubscribedSkus = (
  graph: GraphClient,
  signal?: AbortSignal,
): Promise<Result<readonly SubscribedSku[]>> =>
  graph.list('/subscribedSkus', subscribedSku, { scopes: scopes.licences }, signal);
