// What a program that got into a page could try.

/** Every way for a program in a page to send something without leaving it. `to` is another server, which listens. */
export const WAYS = {
  fetch: (to) =>
    fetch(to, { mode: "no-cors" }).then(
      () => "sent",
      () => "refused",
    ),
  beacon: (to) => navigator.sendBeacon(to, "x") && "queued",
  request: (to) =>
    new Promise((done) => {
      const request = new XMLHttpRequest();
      request.onload = () => done("sent");
      request.onerror = () => done("refused");
      request.open("POST", to);
      request.send("x");
    }),
  image: (to) =>
    new Promise((done) => {
      const image = new Image();
      image.onload = () => done("sent");
      image.onerror = () => done("refused");
      image.src = to;
    }),
  stylesheet: (to) =>
    new Promise((done) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = to;
      link.onload = () => done("sent");
      link.onerror = () => done("refused");
      document.head.append(link);
    }),
  socket: (to) =>
    new Promise((done) => {
      const socket = new WebSocket(to.replace("http", "ws"));
      socket.onopen = () => done("sent");
      socket.onerror = () => done("refused");
    }),
  events: (to) =>
    new Promise((done) => {
      const events = new EventSource(to);
      events.onopen = () => done("sent");
      events.onerror = () => done("refused");
    }),
  frame: (to) => {
    const frame = document.createElement("iframe");
    frame.src = to;
    document.body.append(frame);
    return "tried";
  },
  form: (to) => {
    const form = document.createElement("form");
    Object.assign(form, { action: to, method: "post", target: "_blank" });
    document.body.append(form);
    form.submit();
    return "tried";
  },
  prefetch: (to) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "prefetch", href: to });
    document.head.append(link);
    return "tried";
  },
  font: (to) =>
    new FontFace("x", `url(${to})`).load().then(
      () => "sent",
      () => "refused",
    ),
  markup: (to) => {
    try {
      document.body.insertAdjacentHTML("beforeend", `<img src="${to}">`);
      return "sent";
    } catch {
      return "refused";
    }
  },
  program: (to) => {
    try {
      const script = document.createElement("script");
      script.src = to;
      document.head.append(script);
      return "tried";
    } catch {
      return "refused";
    }
  },
};
