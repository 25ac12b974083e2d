import type { Session } from 'electron';
import { practiceHosts } from '../../shared/practice/constants';
import { hardenSession } from '../net/harden-session';
import { certificateVerdict } from './certificate-verdict';
import type { PracticeAddresses } from './messages';

/**
 * Leads all that a session asks for to the practice tenant, and nowhere else: its proxy knows the practice
 * hosts only, there is no way around it (but to this computer itself), and no other authority is trusted.
 */
export async function preparePracticeSession(
  session: Session,
  { proxy, caPem }: Pick<PracticeAddresses, 'proxy' | 'caPem'>,
): Promise<void> {
  hardenSession(session);
  const hosts = Object.values(practiceHosts);
  session.setCertificateVerifyProc(({ hostname, certificate }, answer) =>
    answer(certificateVerdict(certificate.data, hostname, { caPem, hosts }, Date.now())),
  );
  // One proxy for every scheme and no `direct` behind it: when it is gone, nothing is reached.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: proxy });
  await session.closeAllConnections();
}
