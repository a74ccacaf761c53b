// Package cli is the command line: one file a command, the wiring of everything below, and the exit codes. It computes nothing of its own.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/store"
)

// Exit codes of every command. Success of read and check means that no figure is contradicted.
const (
	exitOK           = 0
	exitContradicted = 1
	exitUsage        = 2 // usage or input error
	exitUnverified   = 3 // nothing contradicted but something not verifiable, with --strict
)

// World is what the commands see of the outside: streams, the clock, the terminal. Tests bring their own.
type World struct {
	In       io.Reader
	Out, Err io.Writer
	Now      func() time.Time
	Getenv   func(string) string
	Terminal bool // Out is a terminal
	Width    int  // of the terminal, or what output to a file is set to
}

// System is the real world.
func System() World {
	w := World{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Now: time.Now, Getenv: os.Getenv, Width: defaultWidth}
	if fd := int(os.Stdout.Fd()); term.IsTerminal(fd) {
		w.Terminal = true
		if width, _, err := term.GetSize(fd); err == nil {
			w.Width = width
		}
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && !w.Terminal && n > 0 {
		w.Width = n
	}
	return w
}

// defaultWidth is the width of output that does not go to a terminal.
const defaultWidth = 110

// exit ends a command with a code and no message of its own.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit %d", int(e)) }

// program is what all commands share.
type program struct {
	World
	db string // --db
}

// Main runs one command line and returns its exit code.
func Main(args []string, world World) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	p := &program{World: world}
	root := p.root()
	root.SetArgs(args)
	root.SetIn(p.In)
	root.SetOut(p.Out)
	root.SetErr(p.Err)
	err := root.ExecuteContext(ctx)
	var code exit
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &code):
		return int(code)
	}
	fmt.Fprintln(p.Err, "comity:", oneLine(err))
	return exitUsage
}

// oneLine is the message of an error for people: what, where, what to do, on one line for each thing that is wrong.
func oneLine(err error) string {
	text := err.Error()
	for _, condition := range []error{comity.ErrInput, comity.ErrLocked, comity.ErrVersion, comity.ErrNoData} {
		text = strings.ReplaceAll(text, condition.Error()+": ", "")
	}
	return strings.ReplaceAll(text, "\n", "\ncomity: ")
}

func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "comity",
		Short: "Read a news story about countries and check what it says",
		Long: `comity reads a news story about countries: every figure, event and statement with its exact words, each figure
checked against official statistics as they stood on the story's day.

  comity read story.txt          the story taken apart and checked, on one screen
  comity check draft.docx        a line for each figure, an exit code for scripts
  comity trade IND CHN           what is on record between two economies`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.PersistentFlags().StringVar(&p.db, "db", "", "the database of your own observations (default: comity.duckdb in your data directory; "+store.Memory+" for none)")
	root.AddCommand(p.readCommand(), p.checkCommand(), p.eventsCommand(), p.tradeCommand(), p.rankCommand(), p.revisionsCommand(), p.coverageCommand(), p.importCommand(), p.whatifCommand(), gravityCommand(), parseCommand(), p.versionCommand())
	return root
}

// database is the path that --db, COMITY_DB or the default names.
func (p *program) database() (string, error) {
	if p.db != "" {
		return p.db, nil
	}
	if env := p.Getenv("COMITY_DB"); env != "" {
		return env, nil
	}
	return store.DefaultPath()
}

// today is the day of the run.
func (p *program) today() comity.Date { return comity.DateOf(p.Now()) }

// parseDay reads the day of a flag.
func parseDay(flag, text string) (comity.Date, error) {
	d, err := comity.ParseDate(text)
	if err != nil {
		return d, fmt.Errorf("--%s: %w", flag, err)
	}
	return d, nil
}
