import { notTried } from './findings-skipped';

const checkProxySettings = 'Kontrollera datorns proxyinställningar, till exempel HTTPS_PROXY.';
const nothingToDo = 'Inget behöver göras.';

/** The way to the endpoint: clock, address, name, connection, encryption, HTTP. */
export const roadFindings = {
  clock: {
    title: 'Datorns klocka',
    right: { why: 'Datorn och slutpunkten är överens om tiden.' },
    unknown: {
      why: 'Slutpunkten säger inte vad klockan är, så klockan kunde inte jämföras.',
      remedy: 'Jämför datorns klocka med en klocka som du litar på.',
    },
    loose: {
      why: 'Datorn säger {{ours}}, slutpunkten säger {{theirs}} (UTC). Det skiljer {{seconds}} sekunder.',
      remedy: 'Låt datorn ställa klockan via nätverket.',
    },
    behind: {
      why: 'Datorn går efter: den säger {{ours}}, slutpunkten säger {{theirs}} (UTC). Token och certifikat bedöms fel.',
      remedy: 'Ställ datorns klocka och kontrollera sedan igen.',
    },
    ahead: {
      why: 'Datorn går före: den säger {{ours}}, slutpunkten säger {{theirs}} (UTC). Token och certifikat bedöms fel.',
      remedy: 'Ställ datorns klocka och kontrollera sedan igen.',
    },
    ...notTried,
  },
  'tenant-url': {
    title: 'URL för klientorganisation',
    good: { why: 'URL:en kan användas: {{url}}' },
    'put-right': { why: 'Blanksteg runt URL:en togs bort: {{url}}' },
    'slash-added': { why: 'URL:en kan användas. Ett snedstreck lades till i slutet: {{url}}' },
    'not-as-documented': {
      why: 'Det här är en adress hos GroupTalk, men inte den i självstudien.',
      remedy: 'Ange {{documented}} om GroupTalk inte har gett dig en annan adress.',
    },
    'entra-flag': {
      why: 'Ändelsen aadOptscim062020 är avsedd för Entra. Här utelämnades den.',
      remedy: 'Behåll den i Entra bara om GroupTalk bad om det.',
    },
    'ends-with-resource': {
      why: 'URL:en slutar med namnet på en resurs. Entra lägger själv till /Users och /Groups.',
      remedy: 'Ta bort sista delen av {{url}} om kontrollerna nedan misslyckas.',
    },
    'resource-twice': {
      why: 'URL:en slutar med namnet på en resurs, och inget svarar under den.',
      remedy: 'Ange den som {{suggestion}}. Entra lägger själv till /Users och /Groups.',
    },
    empty: {
      why: 'Det finns ingen URL för klientorganisation.',
      remedy: 'Ange URL:en från GroupTalks självstudie, steg 2.',
    },
    'not-a-url': {
      why: 'Den här texten är ingen webbadress.',
      remedy: 'Ange hela URL:en, från https:// till sista snedstrecket.',
    },
    'blank-inside': {
      why: 'Det finns ett blanksteg eller en radbrytning inne i URL:en.',
      remedy: 'Kopiera URL:en igen, som en enda rad.',
    },
    'scheme-missing': {
      why: 'URL:en börjar inte med https://.',
      remedy: 'Ange den som {{suggestion}}',
    },
    'scheme-unknown': {
      why: 'URL:en måste börja med https://, men börjar med något annat.',
      remedy: 'Ange URL:en med https:// först.',
    },
    'plain-http': {
      why: 'URL:en börjar med http://, så den hemliga tokenen skulle färdas oskyddad. Inget skickades.',
      remedy: 'Ange den som {{suggestion}}',
    },
    'user-info': {
      why: 'URL:en innehåller ett användarnamn eller ett lösenord. Inget skickades.',
      remedy: 'Ta bort allt mellan https:// och @-tecknet. Den hemliga tokenen har ett eget fält.',
    },
    query: {
      why: 'URL:en fortsätter efter ett frågetecken. Där lägger Entra till sina egna frågor.',
      remedy: 'Ange den som {{suggestion}}',
    },
    fragment: {
      why: 'URL:en fortsätter efter ett #-tecken. Den delen når aldrig slutpunkten.',
      remedy: 'Ange den som {{suggestion}}. En adress med # hör ofta till en administrationssida.',
    },
    ...notTried,
  },
  dns: {
    title: 'Värdnamnet',
    found: { why: '{{host}} hittades: {{addresses}}' },
    address: { why: '{{host}} är redan en adress, så inget namn behövde slås upp.' },
    private: {
      why: '{{host}} är {{addresses}}, en adress inne i ett nätverk. Entra kommer från internet.',
      remedy: 'Se till att Entra når slutpunkten, eller att en etableringsagent står emellan.',
    },
    'by-proxy': {
      why: 'Proxyn {{proxy}} slår upp {{host}}, så datorn gjorde det inte.',
      remedy: nothingToDo,
    },
    'not-found': {
      why: 'Namnet {{host}} är okänt.',
      remedy: 'Se om URL:en är felskriven. Om den stämmer, kontrollera nätverkets DNS.',
    },
    'timed-out': {
      why: 'Uppslagningen av {{host}} fick inget svar.',
      remedy: 'Kontrollera nätverket och dess DNS-servrar och kontrollera sedan igen.',
    },
    broken: {
      why: 'Uppslagningen av {{host}} misslyckades ({{code}}).',
      remedy: 'Kontrollera nätverket och dess DNS-servrar och kontrollera sedan igen.',
    },
    ...notTried,
  },
  tcp: {
    title: 'Anslutningen',
    connected: { why: '{{host}} tar emot anslutningar på port {{port}}.' },
    'connected-by-proxy': { why: 'Proxyn {{proxy}} ansluter till {{host}}, port {{port}}.' },
    'not-found': {
      why: 'Proxyn {{proxy}} känner inte namnet {{host}}.',
      remedy: 'Se om URL:en är felskriven.',
    },
    refused: {
      why: '{{host}} tog inte emot anslutningen på port {{port}}. Inget lyssnar där.',
      remedy: 'Kontrollera porten i URL:en. Om den stämmer, fråga den som driver slutpunkten.',
    },
    'timed-out': {
      why: '{{host}} svarade inte på port {{port}}. En brandvägg kan stoppa anslutningen.',
      remedy: 'Be att utgående anslutningar till {{host}}, port {{port}}, tillåts.',
    },
    unreachable: {
      why: 'Det finns ingen väg från det här nätverket till {{host}}.',
      remedy: 'Kontrollera datorns nätverksanslutning, och om det behövs en VPN.',
    },
    'proxy-found-nobody': {
      why: 'Proxyn {{proxy}} kunde inte ansluta till {{host}}, port {{port}}.',
      remedy: 'Se om värdnamnet är felskrivet. Om det stämmer, fråga den som driver slutpunkten.',
    },
    'not-looked-at': {
      why: 'Vägen går genom proxyn {{proxy}}. Anslutningen bakom den går inte att granska härifrån.',
      remedy: 'Inget behöver göras. Kontrollerna som följer går genom proxyn.',
    },
    broken: {
      why: 'Anslutningen till {{host}}, port {{port}}, bröts ({{code}}).',
      remedy: 'Kontrollera igen. Om det fortsätter, fråga den som driver nätverket.',
    },
    ...notTried,
  },
  tls: {
    title: 'Certifikatet och krypteringen',
    good: {
      why: '{{host}} har ett betrott certifikat som gäller till {{until, day}} (dagar kvar: {{days}}), och använder {{protocol}}.',
    },
    'plain-loopback': {
      why: '{{host}} är den här datorn själv och nås utan kryptering.',
      remedy: 'Inget behöver göras för ett test. Entra kräver https://.',
    },
    'expires-soon': {
      why: 'Certifikatet för {{host}} upphör {{until, day}}. Därefter kan Entra inte ansluta.',
      remedy: 'Be den som driver slutpunkten att förnya certifikatet i tid.',
    },
    'wrong-name': {
      why: 'Certifikatet gäller för {{names}}, inte för {{host}}.',
      remedy: 'Kontrollera värdnamnet i URL:en. Om det stämmer behöver slutpunkten ett annat certifikat.',
    },
    expired: {
      why: 'Certifikatet för {{host}} upphörde att gälla {{until, day}}.',
      remedy: 'Be den som driver slutpunkten att förnya det. Kontrollera också datorns klocka.',
    },
    'not-yet-valid': {
      why: 'Certifikatet för {{host}} gäller först från {{from, day}}.',
      remedy: 'Kontrollera datorns klocka. Om den går rätt behöver slutpunkten ett annat certifikat.',
    },
    'self-signed': {
      why: 'Certifikatet för {{host}} är självsignerat. Entra litar bara på kända utfärdare.',
      remedy: 'Slutpunkten behöver ett certifikat från en offentlig utfärdare.',
    },
    'chain-incomplete': {
      why: 'Certifikatet för {{host}} kommer utan sitt mellanliggande certifikat, så dess utfärdare går inte att hitta.',
      remedy: 'Slutpunkten måste skicka hela certifikatkedjan.',
    },
    untrusted: {
      why: 'Certifikatet för {{host}} kommer från {{issuer}}, som inte är betrodd här ({{code}}).',
      remedy:
        'Om ditt företag inspekterar krypterad trafik, lita på dess certifikat här. Annars behöver slutpunkten ett offentligt.',
    },
    'old-protocol': {
      why: '{{host}} stöder bara {{protocol}}. Entra kräver TLS 1.2.',
      remedy: 'Slutpunkten måste erbjuda TLS 1.2.',
    },
    'no-tls-12': {
      why: '{{host}} erbjuder inte TLS 1.2, bara {{protocol}}. Entra använder enligt dokumentationen bara TLS 1.2.',
      remedy: 'Slutpunkten måste erbjuda TLS 1.2, vid sidan av nyare versioner.',
    },
    'other-suites': {
      why: '{{host}} erbjuder TLS 1.2, men inga av de chiffersviter som Entra använder.',
      remedy: 'Slutpunkten måste erbjuda ECDHE med AES-GCM, 128 eller 256 bitar, i TLS 1.2.',
    },
    'weak-signature': {
      why: 'Ett certifikat för {{host}} är signerat med {{hash}}, som ingen längre litar på.',
      remedy: 'Slutpunkten behöver ett certifikat som är signerat med SHA-256 eller bättre.',
    },
    'weak-key': {
      why: 'Certifikatets nyckel är för kort för Entra: {{key}}. Det krävs RSA 2048 eller ECC 256 bitar.',
      remedy: 'Slutpunkten behöver ett certifikat med en längre nyckel.',
    },
    'timed-out': {
      why: '{{host}} tog emot anslutningen men blev inte klar med krypteringen i tid.',
      remedy: 'Kontrollera igen. En brandvägg på vägen kan fördröja det.',
    },
    'not-looked-at': {
      why: 'En proxy står framför {{host}}. Certifikatet bakom den går inte att granska härifrån.',
      remedy: 'Inget behöver göras. Kontrollerna som följer godtar ändå bara ett betrott certifikat.',
    },
    'no-handshake': {
      why: '{{host}} och datorn hittade ingen gemensam kryptering ({{code}}).',
      remedy: 'Kontrollera porten i URL:en. Slutpunkten måste erbjuda TLS 1.2.',
    },
    ...notTried,
  },
  http: {
    title: 'Svar över HTTP',
    answers: { why: 'Slutpunkten svarar. Det långsammaste svaret tog {{ms, number}} ms.' },
    'captive-portal': {
      why: 'Nätverket kräver inloggning innan det släpper igenom något.',
      remedy: 'Öppna en webbsida, logga in på nätverket och kontrollera sedan igen.',
    },
    'timed-out': {
      why: 'Slutpunkten tog emot begäran, men inget helt svar kom i tid.',
      remedy: 'Kontrollera igen senare. Om det fortsätter, fråga den som driver slutpunkten.',
    },
    'too-large': {
      why: 'Svaret är mycket större än en tom lista kan vara. Det klipptes av.',
      remedy: 'Kontrollera URL:en. Om den stämmer skickar slutpunkten allt i stället för ett sökresultat.',
    },
    truncated: {
      why: 'Svaret bröts innan det var slut.',
      remedy:
        'Kontrollera igen. Om det fortsätter, fråga den som driver slutpunkten eller en gateway framför.',
    },
    'not-http': {
      why: 'Det som kom tillbaka är inte HTTP.',
      remedy: 'Kontrollera porten i URL:en.',
    },
    garbled: {
      why: 'Svaret kan inte packas upp. Innehållet stämmer inte med det som huvudet säger.',
      remedy: 'Fråga den som driver slutpunkten, eller en gateway framför den.',
    },
    'proxy-unreachable': {
      why: 'Proxyn svarar inte, eller är ingen proxy.',
      remedy: checkProxySettings,
    },
    'proxy-refused': {
      why: 'En proxy släppte inte igenom begäran.',
      remedy: 'Be att värden i URL:en tillåts i proxyn.',
    },
    'proxy-wants-sign-in': {
      why: 'En proxy kräver inloggning innan den släpper igenom begäran.',
      remedy: 'Logga in på proxyn och kontrollera sedan igen.',
    },
    'certificate-refused': {
      why: 'Certifikatet godtogs inte för begäran ({{code}}).',
      remedy: 'Granska värdens certifikat. En proxy kan sätta sitt eget i dess ställe.',
    },
    'encryption-broke-off': {
      why: 'Slutpunkten avslutade krypteringen innan den svarade ({{code}}). Kanske vill den ha ett certifikat från den som frågar.',
      remedy: 'Fråga den som driver slutpunkten. Den måste släppa in Entra med bara den hemliga tokenen.',
    },
    'broke-off': {
      why: 'Anslutningen stängdes innan ett svar kom ({{code}}).',
      remedy: 'Kontrollera igen. En brandvägg kan stänga anslutningar som den inte känner.',
    },
    ...notTried,
  },
} as const;
