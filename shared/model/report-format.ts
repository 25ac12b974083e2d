/** The forms in which a run of the connection doctor can be kept. */
export const reportFormats = ['html', 'pdf', 'json', 'junit'] as const;
export type ReportFormat = (typeof reportFormats)[number];
