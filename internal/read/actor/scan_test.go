package actor

import (
	"fmt"
	"os"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

func TestDump(t *testing.T) {
	f := os.Getenv("STORY")
	if f == "" {
		t.Skip("no STORY")
	}
	b, _ := os.ReadFile(f)
	day, _ := comity.ParseDate(os.Getenv("DAY"))
	doc := text.Split(string(b))
	for _, m := range Scan(doc, day) {
		fmt.Printf("%q %s %s name=%q role=%q agent=%s poss=%v place=%v head=%q\n", doc.Text[m.Start:m.End], m.Code, m.Kind, m.Name, m.Role, m.Agent, m.Poss, m.Place, doc.Tokens[m.Head].Text)
	}
}
