import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepListening, type StreamSink } from "./keep-listening.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Streams that the test itself opens, ends and speaks through. */
function listening() {
  const opened: StreamSink[] = [];
  const news = vi.fn<() => void>();
  const left = vi.fn<() => void>();
  const stop = keepListening({
    onNews: news,
    chance: () => 1,
    open(sink) {
      opened.push(sink);
      return left;
    },
  });
  return { opened, news, left, stop, last: () => opened.at(-1) };
}

test("a stream that stands tells each event once, and nothing is asked besides", () => {
  const { opened, news, last } = listening();
  last()?.connected();
  vi.advanceTimersByTime(600_000);
  expect(news).not.toHaveBeenCalled();
  last()?.next();
  expect([news.mock.calls.length, opened.length]).toEqual([1, 1]);
});

test("a refused stream is asked for again after ever longer pauses, up to a minute; each time the page reads anew", () => {
  const { opened, news, last } = listening();
  for (const [tries, pauseMs] of [5_000, 10_000, 20_000, 40_000, 60_000, 60_000].entries()) {
    last()?.ended();
    expect(news).toHaveBeenCalledTimes(tries + 1);
    vi.advanceTimersByTime(pauseMs - 1);
    expect(opened).toHaveLength(tries + 1);
    vi.advanceTimersByTime(1);
    expect(opened).toHaveLength(tries + 2);
  }
});

test("when the stream is back, the page reads what it missed; a stream that stood long begins with a short pause again", () => {
  const { opened, news, last } = listening();
  for (const pauseMs of [5_000, 10_000, 20_000]) {
    last()?.ended();
    vi.advanceTimersByTime(pauseMs);
  }
  news.mockClear();
  last()?.connected();
  expect(news).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  last()?.ended();
  vi.advanceTimersByTime(5_000);
  expect(opened).toHaveLength(5);
});

test("a stream that is let in and closed at once does not make the page ask without a pause", () => {
  const { opened, last } = listening();
  for (const pauseMs of [5_000, 10_000, 20_000]) {
    last()?.connected();
    last()?.ended();
    vi.advanceTimersByTime(pauseMs);
  }
  expect(opened).toHaveLength(4);
});

test("after it was stopped nothing is asked any more, also when the stream says then that it ended", () => {
  const { opened, news, left, stop, last } = listening();
  stop();
  last()?.ended();
  vi.advanceTimersByTime(600_000);
  expect([opened.length, news.mock.calls.length, left.mock.calls.length]).toEqual([1, 0, 1]);
});
