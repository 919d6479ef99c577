"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = (id) => document.getElementById(id);
  const DAY = 86400000;
  const EDGE_COLOURS = {
    replaces: "#d1453b", abolishes: "#8e2f5c", amends: "#c98a00", suspends: "#e07b00",
    legal_basis: "#8fa7c4", implements: "#8fa7c4", details: "#8fa7c4",
  };
  const BACKGROUND = "#fbfbfa", QUIET = "#c9ccd0", FADED = "#e6e6e3", INK = "#222222";

  const nodes = data.nodes.map(([name, type, issuer, date, subject, path, inBase, history, id], index) => ({
    index, name, type, issuer, date, subject, path, inBase: Boolean(inBase), history, id, out: [], into: [],
    words: fold([name, subject, issuer, id].filter(Boolean).join(" ")),
  }));
  const edges = data.edges.map(([source, target, relation, part, effective, evidence, item, reason]) => (
    { source: nodes[source], target: nodes[target], relation, part, effective, evidence, item, reason }));
  const pairs = new Map();
  for (const edge of edges) {
    edge.source.out.push(edge);
    edge.target.into.push(edge);
    // Several relations between the same two documents are drawn as arcs beside one another.
    const key = Math.min(edge.source.index, edge.target.index) + "-" + Math.max(edge.source.index, edge.target.index);
    const among = pairs.get(key) || pairs.set(key, []).get(key);
    edge.curve = among.length ? (among.length % 2 ? 1 : -1) * 0.18 * Math.ceil(among.length / 2) : 0;
    among.push(edge);
  }
  for (const node of nodes) node.degree = node.out.length + node.into.length;
  // By importance: where room is short, the labels of the most connected documents are drawn.
  const byDegree = [...nodes].sort((a, b) => b.degree - a.degree || a.index - b.index);

  // --- time

  const time = (day) => Date.parse((day + "-01-01").slice(0, 10));
  const iso = (ms) => new Date(ms).toISOString().slice(0, 10);
  const days = nodes.map((n) => n.date).filter(Boolean).map(time).filter((t) => !Number.isNaN(t)).sort((a, b) => a - b);
  const changes = nodes.flatMap((n) => n.history.map((h) => h[0])).filter(Boolean).map(time);
  const asOf = time(data.asOf);
  const first = days.length ? days[0] : asOf;
  const last = [...changes, ...days, asOf].reduce((a, b) => Math.max(a, b), first);
  let day = data.asOf;

  const stateOf = (node) => {
    let state = node.history[0][1];
    for (const [from, name] of node.history) { if (from <= day) state = name; else break; }
    return state;
  };
  const words = (state) => state.replaceAll("_", " ");

  // --- what is shown

  const hiddenStates = new Set(), hiddenRelations = new Set();
  let found = null, chosen = data.centre == null ? null : nodes[data.centre], hovered = null;

  const issued = (node) => !node.date || node.date <= day;
  const said = (edge) => issued(edge.source) && issued(edge.target) && !hiddenRelations.has(edge.relation);
  const shown = (node) => {
    if (!issued(node) || hiddenStates.has(stateOf(node))) return false;
    if (node.inBase) return true;
    return $("stubs").checked && node.into.some((edge) => issued(edge.source));
  };
  const shownEdge = (edge) => said(edge) && edge.source.visible && edge.target.visible;
  const near = (node) => !chosen || node === chosen || node.near;

  function refresh() {
    const counts = {};
    for (const node of nodes) {
      node.state = stateOf(node);
      node.visible = shown(node);
      node.near = false;
      if (issued(node)) counts[node.state] = (counts[node.state] || 0) + 1;
    }
    if (chosen) {
      for (const edge of chosen.out) edge.target.near = true;
      for (const edge of chosen.into) edge.source.near = true;
    }
    $("day").textContent = day;
    legend(counts);
    if (window.chithi) draw();
  }

  function nodeColour(node) {
    if (found && !found.has(node)) return FADED;
    return near(node) ? data.colours[node.state] : FADED;
  }
  function edgeColour(edge) {
    const lit = edge === hovered || (!chosen && !found) || edge.source === chosen || edge.target === chosen;
    if (huge && !chosen && !found && edge !== hovered) return (EDGE_COLOURS[edge.relation] || QUIET) + (strong(edge) ? "38" : "1c");
    return lit ? EDGE_COLOURS[edge.relation] || QUIET : FADED + (huge ? "40" : "");
  }
  const strong = (edge) => ["replaces", "abolishes", "amends", "suspends"].includes(edge.relation);

  // --- drawing

  const huge = nodes.length > 1500;
  const SIZE = huge ? 8 : nodes.length > 400 ? 3 : 5;
  const crowded = nodes.length > 400;
  // Force-graph takes labels as HTML: everything that documents say is escaped.
  const graph = new ForceGraph($("graph"))
    .backgroundColor(BACKGROUND)
    .nodeRelSize(SIZE)
    .nodeVal((node) => 1 + Math.sqrt(node.degree) * 0.8)
    .nodeLabel((node) => `<div class="tip"><b>${html(node.name)}</b> ${html(node.date || "")}<br>${html(words(node.state))}${node.inBase ? "" : ", only cited"}<br>${html(node.subject || "")}</div>`)
    .linkLabel((edge) => `<div class="tip"><b>${html(edge.source.name)}</b> ${html(verb(edge))} <b>${html(edge.target.name)}</b>${edge.effective ? " · from " + html(edge.effective) : ""}<br><q>${html(edge.evidence)}</q></div>`)
    .linkCurvature((edge) => edge.curve)
    .linkDirectionalArrowLength((edge) => (strong(edge) ? 5 : 3))
    .linkDirectionalArrowRelPos(0.92)
    .linkWidth((edge) => (edge === hovered ? 3 : strong(edge) && !huge ? 1.6 : 0.6))
    .nodeCanvasObjectMode(() => "after")
    .nodeCanvasObject(ring)
    .linkCanvasObjectMode(() => "after")
    .linkCanvasObject(edgeLabel)
    .onRenderFramePost(labels)
    .onNodeClick((node) => choose(node))
    .onBackgroundClick(() => choose(null))
    .onLinkHover((edge) => { hovered = edge; })
    .cooldownTime(crowded ? 15000 : 6000)
    .minZoom(0.02)
    .graphData({ nodes, links: edges });
  graph.d3Force("charge").strength(huge ? -120 : crowded ? -40 : -300).distanceMax(crowded ? 400 : 800);
  // Weak links: a law that hundreds cite must not pull them all into one line.
  graph.d3Force("link").distance(crowded ? 30 : 70).strength(huge ? 0.02 : crowded ? 0.06 : 0.1);
  graph.d3Force("center", null);
  // Time runs from left to right by rank, not by days: years with many documents get the room that they need.
  const width = Math.sqrt(nodes.length) * (crowded ? 55 : 150);
  const ranks = new Map([...new Set(days)].map((ms, rank, all) => [ms, all.length > 1 ? rank / (all.length - 1) - 0.5 : 0]));
  for (const node of nodes) node.lane = (node.date && ranks.get(time(node.date)) || 0) * width;
  graph.d3Force("lanes", (alpha) => {
    const byTime = $("lanes").checked;
    for (const node of nodes) {
      node.vx += ((byTime ? node.lane : 0) - node.x) * (byTime ? 0.4 : 0.06) * alpha;
      node.vy -= node.y * (huge ? 0.03 : 0.07) * alpha;
    }
  });
  let touched = false;
  $("graph").addEventListener("pointerdown", () => { touched = true; });
  $("graph").addEventListener("wheel", () => { touched = true; });
  const fit = () => graph.zoomToFit(0, 70, (node) => node.visible);
  graph.onEngineTick(() => { if (!touched) fit(); });

  function draw() {
    graph.nodeVisibility((node) => node.visible).linkVisibility(shownEdge).nodeColor(nodeColour).linkColor(edgeColour);
  }

  const radiusOf = (node) => Math.sqrt(1 + Math.sqrt(node.degree) * 0.8) * SIZE;

  /** Documents that are only cited are hollow; the chosen one has a ring. */
  function ring(node, canvas, scale) {
    const radius = radiusOf(node);
    if (!node.inBase) {
      canvas.beginPath();
      canvas.arc(node.x, node.y, radius * 0.6, 0, 7);
      canvas.fillStyle = BACKGROUND;
      canvas.fill();
    }
    if (node === chosen || (found && found.has(node))) {
      canvas.beginPath();
      canvas.arc(node.x, node.y, radius + 3 / scale, 0, 7);
      canvas.strokeStyle = INK;
      canvas.lineWidth = 2 / scale;
      canvas.stroke();
    }
  }

  function edgeLabel(edge, canvas, scale) {
    const lit = edge === hovered || edge.source === chosen || edge.target === chosen;
    if (!lit && (crowded || chosen || found)) return;
    const { source: a, target: b } = edge;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const text = verb(edge);
    const size = 10 / scale;
    canvas.font = `${size}px system-ui, sans-serif`;
    if (!lit && canvas.measureText(text).width > length * 0.6) return;
    let angle = Math.atan2(b.y - a.y, b.x - a.x);
    const bow = edge.curve * length / 2;
    const x = (a.x + b.x) / 2 + Math.sin(angle) * bow, y = (a.y + b.y) / 2 - Math.cos(angle) * bow;
    if (Math.abs(angle) > Math.PI / 2) angle += Math.PI;
    canvas.save();
    canvas.translate(x, y);
    canvas.rotate(angle);
    halo(canvas, text, 0, 0, size, "center", EDGE_COLOURS[edge.relation] || "#777");
    canvas.restore();
  }

  /** Names of documents, where there is room: the most connected first, none over another. */
  function labels(canvas, scale) {
    const size = 12 / scale, taken = new Map(), cell = { x: 60 / scale, y: 16 / scale };
    canvas.font = `${size}px system-ui, sans-serif`;
    const from = graph.screen2GraphCoords(0, 0), to = graph.screen2GraphCoords(innerWidth, innerHeight);
    const wanted = [chosen, ...(found || []), ...(chosen ? byDegree.filter((n) => n.near) : []), ...byDegree];
    const done = new Set();
    for (const node of wanted) {
      if (!node || done.has(node) || !node.visible || (found && !found.has(node)) || !near(node)) continue;
      done.add(node);
      if (node.x < from.x || node.x > to.x || node.y < from.y || node.y > to.y) continue;
      const text = node.name.length > 28 ? node.name.slice(0, 27) + "…" : node.name;
      node.wide ??= canvas.measureText(text).width / size;
      const wide = node.wide * size, x = node.x, y = node.y + radiusOf(node) + size * 0.8;
      const cells = [];
      for (let i = Math.floor((x - wide / 2) / cell.x); i <= Math.floor((x + wide / 2) / cell.x); i++)
        for (let j = Math.floor((y - size) / cell.y); j <= Math.floor(y / cell.y); j++) cells.push(i + "," + j);
      if (cells.some((c) => taken.has(c))) continue;
      for (const c of cells) taken.set(c, node);
      halo(canvas, text, x, y, size, "center", node.inBase ? INK : "#777");
    }
  }

  function halo(canvas, text, x, y, size, align, colour) {
    canvas.textAlign = align;
    canvas.textBaseline = "middle";
    canvas.lineWidth = size / 4;
    canvas.strokeStyle = BACKGROUND;
    canvas.strokeText(text, x, y);
    canvas.fillStyle = colour;
    canvas.fillText(text, x, y);
  }

  // --- panel, legend, search

  function verb(edge, passive) {
    const name = data.relations[edge.relation][passive ? 1 : 0];
    return edge.part ? `${name} (${edge.part})` : name;
  }

  function element(tag, text, className) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function choose(node, move) {
    chosen = node;
    const panel = $("panel");
    panel.hidden = !node;
    panel.replaceChildren();
    if (node) {
      panel.append(element("h1", node.name), element("p", [node.date, node.issuer].filter(Boolean).join(" · ")));
      if (node.subject) panel.append(element("p", node.subject));
      panel.append(element("p", node.path ? `read from ${node.path}` : "only cited: not in this base", "small"));
      panel.append(element("p", node.id, "small"), element("h2", "state"));
      for (const [from, state] of node.history) panel.append(element("p", `${from || "before"} · ${words(state)}`, "small"));
      for (const [title, list, passive] of [["it", node.out, false], ["it is", node.into, true]]) {
        if (list.length) panel.append(element("h2", `${title} …`));
        for (const edge of list.slice(0, 200)) {
          const other = passive ? edge.source : edge.target, line = element("p", verb(edge, passive) + " "), link = element("a", other.name);
          link.onclick = () => choose(other, true);
          line.append(link, ` ${other.date || ""}`);
          panel.append(line, element("q", edge.evidence));
          if (edge.reason) panel.append(element("p", edge.reason, "small"));
        }
        if (list.length > 200) panel.append(element("p", `… and ${list.length - 200} more`, "small"));
      }
      if (move) { touched = true; graph.centerAt(node.x, node.y, 400).zoom(Math.max(graph.zoom(), 2), 400); }
    }
    refresh();
  }

  function legend(counts) {
    const box = $("legend");
    box.replaceChildren();
    const entry = (set, key, colour, label, line) => {
      const button = element("button"), mark = element("i", "", line ? "line" : "");
      button.type = "button";
      mark.style.background = colour;
      button.append(mark, label);
      button.classList.toggle("off", set.has(key));
      button.onclick = () => { if (!set.delete(key)) set.add(key); refresh(); };
      box.append(button);
    };
    for (const state of Object.keys(data.colours))
      if (counts[state]) entry(hiddenStates, state, data.colours[state], `${words(state)} (${counts[state]})`);
    box.append(element("hr"));
    for (const [name, [active]] of Object.entries(data.relations))
      if (used.has(name)) entry(hiddenRelations, name, EDGE_COLOURS[name] || QUIET, active, true);
  }
  const used = new Set(edges.map((edge) => edge.relation));

  /** Without accents, lower case: typing "xet nghiem" finds "xét nghiệm". */
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();
  }
  function html(text) {
    return String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
  }

  function search(typed) {
    const wanted = fold(typed).split(/\s+/).filter(Boolean);
    found = wanted.length ? new Set(nodes.filter((n) => n.visible && wanted.every((w) => n.words.includes(w)))) : null;
    $("hits").textContent = found ? `${found.size} found` : "";
    chosen = null;
    $("panel").hidden = true;
    if (found && found.size === 1) choose([...found][0], true);
    else if (found && found.size) { touched = true; graph.zoomToFit(400, 120, (node) => found.has(node)); }
    refresh();
  }

  $("names").append(...nodes.slice(-2000).map((node) => Object.assign(document.createElement("option"), { value: node.name })));
  $("search").addEventListener("input", (event) => search(event.target.value));
  $("bar").addEventListener("submit", (event) => event.preventDefault());
  $("fit").onclick = () => fit();
  for (const id of ["lanes", "stubs"]) $(id).onchange = () => { refresh(); if (id === "lanes") graph.d3ReheatSimulation(); };
  const slider = $("slider");
  Object.assign(slider, { min: Math.floor(first / DAY) - 1, max: Math.ceil(last / DAY), step: 1, value: Math.floor(asOf / DAY) });
  slider.addEventListener("input", () => { day = iso(Number(slider.value) * DAY); refresh(); });
  addEventListener("resize", () => graph.width(innerWidth).height(innerHeight));

  window.chithi = { graph, nodes, edges, shownEdge };
  if (chosen) choose(chosen); else refresh();
})();
