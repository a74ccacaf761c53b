package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/ask"
	"github.com/comity-project/comity/internal/source/page"
)

// readOptions are the flags of the commands that take stories: read and check.
type readOptions struct {
	published, asOf, format, out string
	strict                       bool
	day, as                      comity.Date // the parsed flags
	formats                      []format    // the first is the default
}

// format is a way to print a checked story.
type format struct {
	name, ending string
	print        func(r *readRun, w io.Writer, s *comity.Story, b *comity.Brief, terminal bool) error
}

var briefFormat = format{"brief", ".txt", func(r *readRun, w io.Writer, _ *comity.Story, b *comity.Brief, terminal bool) error {
	return printBrief(w, b, style{width: r.Width, colour: terminal && r.Getenv("NO_COLOR") == ""})
}}

var jsonFormat = format{"json", ".json", func(r *readRun, w io.Writer, _ *comity.Story, b *comity.Brief, _ bool) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	if r.options.out != "" {
		e.SetIndent("", " ")
	}
	return e.Encode(b)
}}

// chosen is the format of --format.
func (o *readOptions) chosen() format {
	for _, f := range o.formats {
		if f.name == o.format {
			return f
		}
	}
	return o.formats[0]
}

// flags adds the flags that read and check share.
func (o *readOptions) flags(f *pflag.FlagSet) {
	var names []string
	for _, x := range o.formats {
		names = append(names, x.name)
	}
	f.StringVar(&o.published, "published", "", "the day the story was published, 2026-01-21")
	f.StringVar(&o.asOf, "as-of", "", "judge by what was public on this day instead of the story's own")
	f.StringVar(&o.format, "format", names[0], strings.Join(names, ", "))
	f.StringVar(&o.out, "out", "", "write one file a story into this folder")
	f.BoolVar(&o.strict, "strict", false, "exit 3 when something is not verifiable")
}

func (p *program) readCommand() *cobra.Command {
	o := readOptions{formats: []format{briefFormat, jsonFormat}}
	c := &cobra.Command{
		Use:   "read FILE|FOLDER|URL|-…",
		Short: "Take stories apart and check every figure",
		Long: `Take stories apart: every figure, event and statement with its exact words, each figure checked against official statistics as they were
known on the story's day. Reads text, Markdown, HTML and JSON Lines ({"id", "published", "title", "url", "text"}) by content.

The day of a story is --published, else the day the file gives, else the day of the run, which is then said.

EXIT STATUS
  0  nothing is contradicted
  1  a figure is contradicted
  2  a story could not be read, or the command line is wrong
  3  nothing is contradicted but something is not verifiable (only with --strict)`,
		Example: `  comity read story.txt
  comity read --published 2026-01-21 --format json - < draft.md
  comity read --format json --out checked/ stories.jsonl`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return p.read(c.Context(), args, &o) },
	}
	o.flags(c.Flags())
	return c
}

func (o *readOptions) parse(today comity.Date) (err error) {
	if o.chosen().name != o.format {
		var names []string
		for _, f := range o.formats {
			names = append(names, f.name)
		}
		return fmt.Errorf("%w: --format %q; use %s", comity.ErrInput, o.format, strings.Join(names, ", "))
	}
	if o.published != "" {
		if o.day, err = parseDay("published", o.published); err != nil {
			return err
		}
		if o.day.After(today) {
			return fmt.Errorf("%w: --published %s is in the future (today is %s)", comity.ErrInput, o.day, today)
		}
	}
	if o.asOf != "" {
		if o.as, err = parseDay("as-of", o.asOf); err != nil {
			return err
		}
	}
	return nil
}

func (p *program) read(ctx context.Context, names []string, o *readOptions) error {
	if err := o.parse(p.today()); err != nil {
		return err
	}
	desk, err := p.desk(ctx)
	if err != nil {
		return err
	}
	if o.out != "" {
		if err := os.MkdirAll(o.out, 0o755); err != nil {
			return errors.Join(fmt.Errorf("%w: --out %s: cannot make the folder", comity.ErrInput, o.out), desk.Close())
		}
	}
	run := &readRun{program: p, options: o, desk: desk, bar: p.progress()}
	page.Open(ctx, names, p.In, page.NewFetcher("comity/"+Version), run.take)
	run.bar.finish()
	if err := desk.Close(); err != nil {
		return err
	}
	if ctx.Err() != nil {
		return fmt.Errorf("%w: interrupted after %d stories", comity.ErrInput, run.stories)
	}
	return run.outcome()
}

// readRun is one run of read over many stories.
type readRun struct {
	*program
	options                     *readOptions
	desk                        *ask.Desk
	bar                         *bar
	stories, bad                int
	contradicted, notVerifiable bool
	writeErr                    error
	names                       map[string]bool // of the files written
}

func (r *readRun) take(in page.Input) bool {
	if in.Err != nil {
		r.bad++
		r.bar.above(func() { fmt.Fprintln(r.Err, "comity:", oneLine(in.Err)) })
		return true
	}
	story := in.Story
	if !r.options.day.IsZero() {
		story.Published = r.options.day
	}
	if story.Published.IsZero() {
		story.Published, story.Assumed = r.today(), true
	}
	if story.Published.After(r.today()) {
		r.bad++
		r.bar.above(func() {
			fmt.Fprintf(r.Err, "comity: %s: published on %s, in the future (today is %s); give the day with --published\n", story.ID, story.Published, r.today())
		})
		return true
	}
	brief := r.desk.Read(story, r.options.as)
	for _, v := range brief.Verdicts {
		r.contradicted = r.contradicted || v.Class == comity.Contradicted
		r.notVerifiable = r.notVerifiable || v.Class == comity.NotVerifiable
	}
	r.writeErr = r.write(&story, &brief)
	r.stories++
	r.bar.add()
	return r.writeErr == nil
}

// write prints a story, or puts it into its own file.
func (r *readRun) write(s *comity.Story, b *comity.Brief) error {
	f := r.options.chosen()
	if r.options.out == "" {
		if r.stories > 0 && f.name == "brief" {
			fmt.Fprintln(r.Out)
		}
		return f.print(r, r.Out, s, b, r.Terminal)
	}
	name := filepath.Join(r.options.out, r.unique(fileName(b.ID))+f.ending)
	var text strings.Builder
	if err := f.print(r, &text, s, b, false); err != nil {
		return err
	}
	return writeWhole(name, text.String())
}

// unique keeps two stories of one name apart.
func (r *readRun) unique(name string) string {
	if r.names == nil {
		r.names = map[string]bool{}
	}
	try := name
	for n := 2; r.names[try]; n++ {
		try = fmt.Sprintf("%s-%d", name, n)
	}
	r.names[try] = true
	return try
}

// fileName makes the name of a file of a story's id.
func fileName(id string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, strings.TrimLeft(id, "."))
}

// writeWhole writes a file so that a reader finds all of it, or the one before.
func writeWhole(name, text string) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".comity-*")
	if err != nil {
		return fmt.Errorf("%w: cannot write to %s", comity.ErrInput, filepath.Dir(name))
	}
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Chmod(0o644), f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("%s: %w", name, err), os.Remove(f.Name()))
	}
	return nil
}

// outcome is the exit code of the run.
func (r *readRun) outcome() error {
	switch {
	case r.writeErr != nil:
		return r.writeErr
	case r.bad > 0:
		return exit(exitUsage)
	case r.contradicted:
		return exit(exitContradicted)
	case r.options.strict && r.notVerifiable:
		return exit(exitUnverified)
	}
	return nil
}

// bar counts stories on a terminal while the output goes elsewhere; anywhere else it is silent.
type bar struct {
	container *mpb.Progress
	bar       *mpb.Bar
	silent    bool
}

func (p *program) progress() *bar {
	err, isFile := p.Err.(*os.File)
	if !isFile || !term.IsTerminal(int(err.Fd())) || p.Terminal {
		return &bar{silent: true}
	}
	container := mpb.New(mpb.WithOutput(p.Err))
	return &bar{container: container, bar: container.New(0, mpb.SpinnerStyle(), mpb.AppendDecorators(decor.CurrentNoUnit("%d stories"), decor.Elapsed(decor.ET_STYLE_GO, decor.WCSyncSpace)))}
}

func (b *bar) add() {
	if !b.silent {
		b.bar.Increment()
	}
}

// above prints a line over the bar.
func (b *bar) above(print func()) { print() }

func (b *bar) finish() {
	if !b.silent {
		b.bar.SetTotal(-1, true)
		b.container.Wait()
	}
}
