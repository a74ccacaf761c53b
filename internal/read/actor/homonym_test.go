package actor

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity/internal/text"
)

// TestHomonyms: names of places, offices and firms, and what only looks like them.
func TestHomonyms(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a person called like a town", "Florence Baxter visited Tokyo.", "Tokyo=JPN capital"},
		{"a firm called like a town", "Bristol Grommets Ltd sold pumps to Chile.", "Chile=CHL country"},
		{"what belongs to a town", "Karachi Port Trust waits for Sudan.", "Karachi=PAK city; Sudan=SDN country"},
		{"a town's official", "Surabaya Mayor Dewi Hartono left.", "Surabaya=IDN city; Mayor Dewi Hartono=IDN person"},
		{"a country as a surname", "Alan Jordan sold his boat. Jordan said he was glad.", ""},
		{"a town as a surname", "Trade Minister Laura Valencia of Peru met Ana Salta.", "Trade Minister Laura Valencia=PER person; Peru=PER country"},
		{"the country", "Syria traded with Jordan. Jordan said it was glad.", "Syria=SYR country; Jordan=JOR country; Jordan=JOR country"},
		{"goods with a capital", "Cologne sold well. The cologne came from Grasse.", ""},
		{"goods named after places", "Panama hats, Brazil nuts and Brussels sprouts for Norway", "Norway=NOR country"},
		{"in capitals", "PORT SUDAN, March 3 -", "PORT SUDAN=SDN city"},
		{"one name with an and", "figures from HM Revenue and Customs", "HM Revenue and Customs=GBR bureau"},
		{"a seat of courts", "A tribunal in The Hague heard Togo.", "The Hague= city; Togo=TGO country"},
		{"a seat of government", "The Hague said Togo was late.", "The Hague=NLD city; Togo=TGO country"},
		{"an office many states have", "The Foreign Office of Pakistan spoke.", "Foreign Office= metonym; Pakistan=PAK country"},
		{"told whose", "The Foreign Office in London spoke.", "Foreign Office=GBR metonym; London=GBR capital"},
		{"an army", "The Carabinieri of Italy", "Carabinieri=ITA organisation; Italy=ITA country"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			doc := text.Split(c.text)
			text.Default().Parse(doc)
			for _, m := range Scan(doc, storyDay) {
				if m.Kind == Person && m.Code == "" {
					continue
				}
				got = append(got, c.text[m.Start:m.End]+"="+string(m.Code)+" "+m.Kind.String())
			}
			if d := cmp.Diff(c.want, strings.Join(got, "; ")); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}

// TestTables: no name stands for two economies in our own tables.
func TestTables(t *testing.T) {
	code := map[string]string{}
	for _, table := range tables()[:6] {
		for _, line := range strings.Split(table, "\n") {
			f := strings.Split(line, "\t")
			if len(f) != 9 || f[0] == "person" || f[0] == "discard" || f[0] == "demonym" {
				continue
			}
			for _, alias := range strings.Split(f[3], "|") {
				if was, ok := code[alias]; ok && was != f[1] {
					t.Errorf("%s is of %s and of %s", alias, was, f[1])
				}
				code[alias] = f[1]
			}
		}
	}
}
