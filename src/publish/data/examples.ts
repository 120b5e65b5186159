/** A way to use a file, in at most three lines each. */
export interface Example {
  readonly title: string;
  readonly shell: readonly string[];
  readonly python: readonly string[];
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
        `curl -s ${home}claims.json |`,
        `  jq -r '.claims[] | select(.assessment) |`,
        `    [.code, .assessment.verdict, .statement] | @tsv'`,
      ],
      python: [
        'import json, urllib.request',
        `claims = json.load(urllib.request.urlopen("${home}claims.json"))["claims"]`,
        'print(*((c["code"], c["assessment"]["verdict"]) for c in claims if "assessment" in c), sep="\\n")',
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
