/** Whether the service answers. Written by the API client, read by the banner and the retry loop. */
import { createStore } from "zustand/vanilla";

export interface Connection {
  readonly isLost: boolean;
}

export const connectionStore = createStore<Connection>(() => ({ isLost: false }));

export function noteAnswer(): void {
  if (connectionStore.getState().isLost) connectionStore.setState({ isLost: false });
}

export function noteNoAnswer(): void {
  if (!connectionStore.getState().isLost) connectionStore.setState({ isLost: true });
}
