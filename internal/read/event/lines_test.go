package event

import (
	"os"
	"strings"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

func TestLines(t *testing.T) {
	f := os.Getenv("LINES")
	if f == "" {
		t.Skip("set LINES to a file of sentences")
	}
	body, _ := os.ReadFile(f)
	day := comity.Date{Year: 2025, Month: 11, Day: 15}
	for _, line := range strings.Split(strings.TrimSpace(string(body)), "\n") {
		doc := analyse(line)
		t.Log(line)
		for _, e := range Find(doc, actor.Scan(doc, day), comity.Story{Published: day, Text: line}) {
			t.Logf("      %s>%s %s %s %s %s | %s [%s]", e.Source, e.Target, e.Type, e.Status, e.State, e.Date, e.Quote, e.Evidence.Rule)
		}
	}
}
