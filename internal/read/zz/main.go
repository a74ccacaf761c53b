package main

import (
	"fmt"
	"os"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

func main() {
	b, _ := os.ReadFile(os.Args[1])
	day, _ := comity.ParseDate(os.Args[2])
	doc := text.Split(string(b))
	text.Default().Parse(doc)
	acts := actor.Scan(doc, day)
	d := actor.NewDiscourse(doc, acts)
	fmt.Println("home", d.Home())
	ams := amount.Scan(doc.Text, amount.Context{Place: d.Home().Economy()})
	pers := period.Scan(doc.Text, period.Context{Published: day, Reporter: d.Home().Economy()})
	for i, s := range doc.Sentences {
		fmt.Println("\n##", i, s.Kind, s.Paragraph, doc.SentText(i))
		if len(os.Args) > 3 {
			for k := s.First; k < s.Last; k++ {
				t := doc.Tokens[k]
				h := "-"
				if t.Head >= 0 {
					h = doc.Tokens[t.Head].Text
				}
				fmt.Printf("%s/%s/%s(%s) ", t.Text, t.UPOS, t.Rel, h)
			}
			fmt.Println()
		}
		a, e := doc.Tokens[s.First].Start, doc.Tokens[s.Last-1].End
		for _, m := range acts {
			if m.Start >= a && m.End <= e {
				fmt.Printf("  [%s %s %v poss=%v place=%v]", doc.Text[m.Start:m.End], m.Code, m.Kind, m.Poss, m.Place)
			}
		}
		fmt.Println()
		for _, m := range ams {
			if m.Start >= a && m.End <= e {
				noun := ""
				if m.NounEnd > m.NounStart {
					noun = doc.Text[m.NounStart:m.NounEnd]
				}
				fmt.Printf("  {%s | %v %v %s why=%v cue=%v/%d/%s noun=%q hedge=%v also=%d}\n", doc.Text[m.Start:m.End], m.Kind, m.Value, m.Unit, m.Why, m.Cue.Role, m.Cue.Dir, m.Cue.Prep, noun, m.Hedge.Approx, len(m.Also))
			}
		}
		for _, m := range pers {
			if m.Start >= a && m.End <= e {
				fmt.Printf("  <%s | %v %v basis=%v when=%v fut=%v>\n", doc.Text[m.Start:m.End], m.Kind, m.Period, m.Basis, m.When, m.Future)
			}
		}
	}
}
