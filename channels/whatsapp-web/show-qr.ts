/** Draws the code for the terminal. Whoever scans it links their phone, so it goes nowhere else. */
export async function showQr(code: string, write: (text: string) => void): Promise<void> {
  const { default: qrcode } = await import('qrcode-terminal');
  qrcode.generate(code, { small: true }, (picture) => {
    write(
      `\nWhatsApp Web: on the pilot phone, Settings → Linked devices → Link a device, and scan this.\n${picture}\n`,
    );
  });
}
