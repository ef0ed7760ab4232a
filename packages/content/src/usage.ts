export const usage = `helpahead: look after an FAQ

  helpahead check FILE…     report mistakes with file, line and column
  helpahead test FILE…      ask each article's "questions" of the search, and walk the journeys of *.journeys.json
  helpahead coverage SITE FILE…   which pages of SITE get a suggestion, and what the pins do there;
                            SITE is a folder of built HTML, a sitemap (file or address), or an address to start from
  helpahead build FILE… --out FOLDER   write the files that a page reads: help.json and those beside it,
                            one FILE for each language, the first for visitors of any other
  helpahead improve FILE… --from EVIDENCE   what visitors' questions and votes propose to change, as a diff;
                            EVIDENCE is a file, or the address of a collector
  helpahead rule NAME…      what a rule is about, with an example; without NAME, the list of rules

FILE is an FAQ in JSON; a folder stands for the .json files in it, JSON Schemas and files of a build aside.

Options
  --format FORMAT      how to report; text unless you say otherwise
                       check: text, json, sarif, github · test: text, json, github · coverage: text, json, html
                       improve: text, json, diff, github
  --help, -h           this
  --version, -v        the version of the command
of build
  --out, -o FOLDER     where to write
  --clean              removes files of earlier builds, which visitors may still be reading
  --json               says as JSON what was written, or what is wrong
  --site FILE          what coverage learned of the site; else what the help.json that is replaced says stays
  --fresh              takes nothing over from the help.json that is replaced
  --disabled, --enabled   switches the help off for every visitor, or on again
of coverage
  --out, -o FILE       where to write the report
  --write FILE         puts threshold and background words of the site into a built help.json, or into a file of their
                       own for build --site; may be given twice
  --base URL           where a folder will lie on the web, such as https://example.org/docs/
  --min-covered PERCENT   ends with 1 when fewer pages get a suggestion
  --pages N, --depth N, --timeout SECONDS   how far to go; 1000 pages, 5 links, 10 seconds

of improve
  --token TOKEN        of the collector; else HELPAHEAD_TOKEN of the environment
  --write              writes the files, as the diff says
  --only ID            this proposal alone; may be given more than once
  --least-sources K, --least-days D   a wording is learned when so many visitors agree, on so many days; 3, 2
  --least-visits N     so many ask for what nobody found, or read two articles; 3
  --model URL --model-name NAME   asks a model for wordings of articles that have none: any endpoint like OpenAI's,
                       its key in HELPAHEAD_MODEL_KEY; it is sent published articles and nothing else
  --timeout SECONDS    how long to wait for the collector (30), and for the model with each article (60)

Ends with 0 when there are no errors, 1 when there are, 2 when the command was called wrongly
or a file could not be read.`;
