/** A way to use a file, in at most three lines each. */
export interface Example {
  readonly title: string;
  readonly shell: readonly string[];
  readonly python: readonly string[];
  /** What the Python needs besides its standard library. */
  readonly needs?: 'pandas' | 'networkx 3.4 or later';
}

/**
 * Examples for readers, which a test runs as they stand.
 *
 * @param home the address of the site’s home, host and all
 */
export function examplesFor(home: string): Example[] {
  return [
    {
      title: 'What became of what each source foresaw',
      shell: [
        `curl -s ${home}verdicts.json |`,
        `  jq -r '.verdicts[] | select(.verdict) |`,
        `    [.source, .verdict, .title] | @tsv'`,
      ],
      python: [
        'import json, urllib.request',
        `verdicts = json.load(urllib.request.urlopen("${home}verdicts.json"))["verdicts"]`,
        'print(*((v["source"], v["verdict"], v["title"]) for v in verdicts if v["verdict"]), sep="\\n")',
      ],
    },
    {
      title: 'How many forecasts of each difficulty came to which verdict',
      shell: [
        `curl -s ${home}verdicts.json |`,
        `  jq -r '[.verdicts[] | select(.verdict)] | group_by(.source, .difficulty, .verdict)[] |`,
        `    [.[0].source, .[0].difficulty, .[0].verdict, length] | @tsv'`,
      ],
      python: [
        'import json, urllib.request, pandas as pd',
        `verdicts = json.load(urllib.request.urlopen("${home}verdicts.json"))["verdicts"]`,
        'print(pd.json_normalize(verdicts).groupby(["source", "difficulty", "verdict"]).size())',
      ],
      needs: 'pandas',
    },
    {
      title: 'What each source says on each topic',
      shell: [
        `curl -s ${home}topics.json |`,
        `  jq -r '.topics[] | .title as $topic | .stances[] |`,
        `    [$topic, .source, .state, .label] | @tsv'`,
      ],
      python: [
        'import json, urllib.request',
        `topics = json.load(urllib.request.urlopen("${home}topics.json"))["topics"]`,
        'print(*((t["title"], s["source"], s["state"], s["label"]) for t in topics for s in t["stances"]), sep="\\n")',
      ],
    },
    {
      title: 'How many claims each source makes of each kind',
      shell: [
        `curl -s ${home}claims.json |`,
        `  jq -r '.claims | group_by(.source, .kind)[] |`,
        `    [.[0].source, .[0].kind, length] | @tsv'`,
      ],
      python: [
        'import collections, csv, io, urllib.request',
        `table = io.TextIOWrapper(urllib.request.urlopen("${home}claims.csv"), "utf-8", newline="")`,
        'print(collections.Counter((row["source"], row["kind"]) for row in csv.DictReader(table)))',
      ],
    },
    {
      title: 'How many relations of each type the claims of each source begin',
      shell: [
        `curl -s ${home}claims.json |`,
        `  jq -r '[.claims[] | {source} + .relations[]] | group_by(.source, .type)[] |`,
        `    [.[0].source, .[0].type, length] | @tsv'`,
      ],
      python: [
        'import json, urllib.request, pandas as pd',
        `claims = json.load(urllib.request.urlopen("${home}claims.json"))["claims"]`,
        'print(pd.json_normalize(claims, "relations", ["code", "source"]).groupby(["source", "type"]).size())',
      ],
      needs: 'pandas',
    },
    {
      title: 'Which claims of the sources dispute each other, and why',
      shell: [
        `curl -s ${home}graph.json |`,
        `  jq -r '.edges[] | select(.type == "disputes") |`,
        `    [.source, .target, .because] | @tsv'`,
      ],
      python: [
        'import json, urllib.request',
        `graph = json.load(urllib.request.urlopen("${home}graph.json"))`,
        'print(*((e["source"], e["target"]) for e in graph["edges"] if e["type"] == "disputes"), sep="\\n")',
      ],
    },
    {
      title: 'Which facts bear on the most assessments',
      shell: [
        `curl -s ${home}facts.json |`,
        `  jq -r '.facts | map([(.assessments + .counters | unique | length), .date, .title]) |`,
        `    sort | reverse[] | @tsv'`,
      ],
      python: [
        'import json, urllib.request, networkx as nx',
        `graph = nx.node_link_graph(json.load(urllib.request.urlopen("${home}graph.json")), edges="edges")`,
        'print(*sorted((len(graph.pred[n]), d["date"], d["label"]) for n, d in graph.nodes.data() if d["type"] == "fact")[::-1], sep="\\n")',
      ],
      needs: 'networkx 3.4 or later',
    },
    {
      title: 'The graph in Gephi: its nodes as a table, and all of it as GEXF, which knows no null',
      shell: [
        `curl -s ${home}graph.json |`,
        `  jq -r '["Id", "Label", "type", "source", "kind", "sureness", "verdict", "date"],`,
        `    (.nodes[] | [.id, .label, .type, .source, .kind, .sureness, .verdict, .date]) | @csv'`,
      ],
      python: [
        'import json, urllib.request, networkx as nx',
        `graph = json.load(urllib.request.urlopen("${home}graph.json"), object_hook=lambda o: {k: v for k, v in o.items() if v is not None})`,
        'nx.write_gexf(nx.node_link_graph(graph, edges="edges"), "graph.gexf")',
      ],
      needs: 'networkx 3.4 or later',
    },
    {
      title: 'The addresses of all works that a source cites',
      shell: [`curl -s ${home}citations.json |`, `  jq -r '.[] | select(.custom.citedBy) |`, `    [.id, .URL] | @tsv'`],
      python: [
        'import json, urllib.request',
        `works = json.load(urllib.request.urlopen("${home}citations.json"))`,
        'print(*(w.get("URL", w["id"]) for w in works if "citedBy" in w["custom"]), sep="\\n")',
      ],
    },
  ];
}
