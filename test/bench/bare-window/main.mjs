import { app, BrowserWindow } from 'electron';

// The least that a window can be, as safe as ours. The page stands in its address: our fuses keep `file:` out of asar.
const page =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare window</title><p>Bare window</p>';

app.enableSandbox();
app.on('ready', () => {
  const window = new BrowserWindow({
    width: 1200,
    height: 800,
    show: false,
    webPreferences: { sandbox: true },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`);
});
app.on('window-all-closed', () => app.quit());
