import { app, BrowserWindow } from 'electron';

// The least that a window can be, as safe as ours.
app.enableSandbox();
app.on('ready', () => {
  const window = new BrowserWindow({
    width: 1200,
    height: 800,
    show: false,
    webPreferences: { sandbox: true },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
