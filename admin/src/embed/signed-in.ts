/** Windows of the hub tell each other that somebody signed in; not who. Where the browser keeps windows apart, the button "continue" does the same. */
const name = "kcc-hub.signed-in";

export function tellSignedIn(): void {
  withChannel((channel) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches windows of its own origin only
    channel.postMessage("signed-in");
    channel.close();
  });
}

/** Gives what ends the listening. */
export function onSignedIn(listener: () => void): () => void {
  return (
    withChannel((channel) => {
      channel.addEventListener("message", listener);
      return () => channel.close();
    }) ?? (() => {})
  );
}

/** In a frame of another site browsers may refuse it. */
function withChannel<Value>(use: (channel: BroadcastChannel) => Value): Value | undefined {
  try {
    return use(new BroadcastChannel(name));
  } catch {
    return undefined;
  }
}
