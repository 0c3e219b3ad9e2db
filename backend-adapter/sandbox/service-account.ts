/** The service account of the sandbox; a deployment sets its own. */
export const SERVICE_ACCOUNT = { userName: 'SAMVAAD', password: 'samvaad-sandbox' } as const;
