package read

import (
	"fmt"
	"os"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

func TestDbg(t *testing.T) {
	f := os.Getenv("DBG")
	if f == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(f)
	day, _ := comity.ParseDate(os.Getenv("DAY"))
	s := comity.Story{Text: string(b), Published: day}
	doc := text.Split(s.Text)
	ac := actor.Scan(doc, day)
	d := actor.NewDiscourse(doc, ac)
	a, bb, ok := d.Pair()
	fmt.Println("home", d.Home(), "pair", a, bb, ok)
	for _, m := range period.Scan(s.Text, period.Context{Published: day, Reporter: d.Home().Economy()}) {
		fmt.Println("T", s.Text[m.Start:m.End], m.Kind, m.Period, m.When, m.Basis, m.Future)
	}
	for _, m := range amount.Scan(s.Text, amount.Context{Place: d.Home().Economy()}) {
		fmt.Println("A", s.Text[m.Start:m.End], m.Kind, m.Value, m.Unit, m.Resolution, m.Cue, m.Hedge, m.Why, "N:", s.Text[m.NounStart:m.NounEnd])
	}
	for i, se := range doc.Sentences {
		fmt.Println("S", i, se.Kind, se.Paragraph, s.Text[doc.Tokens[se.First].Start:doc.Tokens[se.Last-1].End])
	}
	for _, m := range ac {
		fmt.Println("M", s.Text[m.Start:m.End], m.Code, m.Kind, m.Place, m.Poss, m.Head-m.First)
	}
}
