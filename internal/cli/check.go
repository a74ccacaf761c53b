package cli

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/report"
)

func (p *program) checkCommand() *cobra.Command {
	o := readOptions{formats: []format{
		reported("text", ".txt", report.Text), jsonFormat, reported("claimreview", ".json", report.ClaimReview), reported("sarif", ".sarif", report.SARIF), reported("html", ".html", report.HTML),
	}}
	c := &cobra.Command{
		Use:   "check FILE|FOLDER|URL|-…",
		Short: "Judge every figure of a story, a line each",
		Long: `Judge every figure of a story by official statistics as they were known on its day. Text has a line for each figure, with its place in the file,
as compilers print; html is one page with the story marked up in the manner of a spell-checker; sarif goes into code review, claimreview into
fact-check archives. Reads text, Markdown, HTML, DOCX and JSON Lines.

EXIT STATUS
  0  nothing is contradicted
  1  a figure is contradicted
  2  a story could not be read, or the command line is wrong
  3  nothing is contradicted but something is not verifiable (only with --strict)`,
		Example: `  comity check draft.docx
  comity check --strict --format sarif drafts/ > findings.sarif
  comity check --format html story.txt > story.html`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return p.read(c.Context(), args, &o) },
	}
	o.flags(c.Flags())
	return c
}

// reported makes a format of a report.
func reported(name, ending string, write report.Writer) format {
	return format{name, ending, func(_ *readRun, w io.Writer, s *comity.Story, b *comity.Brief, _ bool) error { return write(w, s, b) }}
}
