import { contextBridge, ipcRenderer } from 'electron';
import { callNames } from '../shared/contract/names';

const call = Object.fromEntries(
  callNames.map((name) => [
    name,
    (callId: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, callId, input),
  ]),
);

contextBridge.exposeInMainWorld('grouptalk', {
  call,
  cancel: (callId: string): void => ipcRenderer.send('cancel', callId),
  on: (listener: (name: unknown, payload: unknown) => void): void => {
    ipcRenderer.on('event', (_event, name: unknown, payload: unknown) => listener(name, payload));
  },
});
