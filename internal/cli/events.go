package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"charm.land/lipgloss/v2/table"
	"github.com/spf13/cobra"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/event"
	"github.com/comity-project/comity/internal/read/statement"
	"github.com/comity-project/comity/internal/source/gdelt"
	"github.com/comity-project/comity/internal/source/page"
	"github.com/comity-project/comity/internal/source/polecat"
	"github.com/comity-project/comity/internal/text"
)

// eventWriters are the formats of the events command.
var eventWriters = map[string]func(io.Writer, []comity.Brief) error{
	"table": eventTable, "json": eventJSON, "polecat": polecat.Write, "gdelt": gdelt.Write,
}

func (p *program) eventsCommand() *cobra.Command {
	var format, actors, published string
	c := &cobra.Command{
		Use:   "events FILE|FOLDER|URL|-…",
		Short: "Tell who did what to whom in stories, and who says so",
		Long: `Tell who did what to whom in stories, when, and whether it happened, is planned, denied or called for, each act with its exact words.
The formats polecat and gdelt are the column layouts of those datasets, with comity's own columns behind.

With --actors FILE, names of your own come before those of the binary: tab-separated rows of kind, code, name, aliases joined by "|", role, first
and last day of the term, confidence, source.

EXIT STATUS
  0  every story was read
  2  a story or the file of names could not be read, or the command line is wrong`,
		Example: `  comity events story.txt
  comity events --format polecat stories/ > events.tsv
  comity events --actors names.tsv --published 2026-01-21 draft.md`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			write, ok := eventWriters[format]
			if !ok {
				return fmt.Errorf("%w: --format %q; use table, json, polecat or gdelt", comity.ErrInput, format)
			}
			r := eventsRun{program: p}
			var err error
			if r.names, err = gazetteer(actors); err != nil {
				return err
			}
			if published != "" {
				if r.day, err = parseDay("published", published); err != nil {
					return err
				}
			}
			page.Open(c.Context(), args, p.In, page.NewFetcher("comity/"+Version), r.take)
			if err := write(p.Out, r.briefs); err != nil {
				return err
			}
			if r.bad {
				return exit(exitUsage)
			}
			return nil
		},
	}
	c.Flags().StringVar(&format, "format", "table", "table, json, polecat or gdelt")
	c.Flags().StringVar(&actors, "actors", "", "a file of names of your own")
	c.Flags().StringVar(&published, "published", "", "the day the story was published, 2026-01-21")
	return c
}

// gazetteer is the names of the binary, with those of a file before them.
func gazetteer(file string) (*actor.Gazetteer, error) {
	if file == "" {
		return actor.Load(strings.NewReader(""))
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("%w: --actors %s: cannot be read", comity.ErrInput, file)
	}
	defer f.Close()
	return actor.Load(f)
}

// eventsRun gathers the events of many stories.
type eventsRun struct {
	*program
	names  *actor.Gazetteer
	day    comity.Date
	briefs []comity.Brief
	bad    bool
}

func (r *eventsRun) take(in page.Input) bool {
	if in.Err != nil {
		r.bad = true
		fmt.Fprintln(r.Err, "comity:", oneLine(in.Err))
		return true
	}
	story := in.Story
	if !r.day.IsZero() {
		story.Published = r.day
	}
	if story.Published.IsZero() {
		story.Published, story.Assumed = r.today(), true
	}
	doc := text.Split(story.Text)
	model := text.Default()
	model.Tag(doc)
	model.Parse(doc)
	mentions := r.names.Scan(doc, story.Published)
	r.briefs = append(r.briefs, comity.Brief{ID: story.ID, Published: story.Published, Assumed: story.Assumed, Title: story.Title, URL: story.URL,
		Events: event.Find(doc, mentions, story), Statements: statement.Find(doc, mentions, story)})
	return true
}

// eventJSON writes a line a story.
func eventJSON(w io.Writer, briefs []comity.Brief) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for k := range briefs {
		b := &briefs[k]
		if err := e.Encode(map[string]any{"id": b.ID, "published": b.Published, "events": b.Events, "statements": b.Statements}); err != nil {
			return err
		}
	}
	return nil
}

// eventTable writes a row an event.
func eventTable(w io.Writer, briefs []comity.Brief) error {
	t := table.New().Headers("story", "who", "to whom", "type", "when", "status", "says", "words")
	for k := range briefs {
		for n := range briefs[k].Events {
			e := &briefs[k].Events[n]
			words := []rune(oneSpace(e.Quote))
			if len(words) > 70 {
				words = append(words[:69], '…')
			}
			status := cmp.Or(string(e.State), string(e.Status))
			t.Row(briefs[k].ID, cmp.Or(string(e.Source), "?"), cmp.Or(string(e.Target), "?"), string(e.Type), e.Date.String(), strings.ReplaceAll(status, "_", " "), e.Attributed, string(words))
		}
	}
	_, err := fmt.Fprintln(w, t.Render())
	return err
}
