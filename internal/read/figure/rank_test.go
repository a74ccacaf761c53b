package figure_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read"
)

// TestRanks reads places among partners, in sentences of this file's own; each goes on from what opening tells.
func TestRanks(t *testing.T) {
	const opening = "Kenya's exports came to $8 billion in 2023. "
	for _, c := range []struct {
		text string
		want []string
	}{
		// nouns of rank
		{"Uganda was its 2nd largest market.", []string{"KEN>UGA export 2023 #2"}},
		{"Pakistan ranked twenty-third among the suppliers of goods.", []string{"KEN>PAK import 2023 #23"}},
		{"Malta came 36th among countries of destination.", []string{"KEN>MLT export 2023 #36"}},
		{"Uganda was the first destination for Kenyan exports.", []string{"KEN>UGA export 2023 #1"}},
		{"Uganda contributed the highest export value.", []string{"KEN>UGA export 2023 #1"}},
		{"Uganda and Rwanda are its main markets.", nil},
		{"Uganda is one of Kenya's biggest markets.", nil},
		{"India is the world's second-largest importer of gold.", nil},
		{"Ethiopia could become Kenya's third-largest market.", nil},
		{"Ethiopia is no longer the top buyer.", nil},
		{"For Uganda the neighbour is the number two supplier.", []string{"UGA>KEN import 2023 #2"}},
		{"Egypt overtook Uganda to become the largest buyer of Kenyan tea.", []string{"KEN>EGY export [tea] 2023 #1"}},
		{"Sales to Uganda rose to $900 million, making it the country's biggest market.", []string{"KEN>UGA export 2023 #1"}},
		{"India sold Kenya goods worth $2 billion and was again the second-biggest supplier.", []string{"KEN>IND import 2023 #2"}},
		{"Sales to Uganda, the biggest, were $900 million.", []string{"KEN>UGA export 2023 #1"}},
		// bare places
		{"Uganda remained the main market and Tanzania the second.", []string{"KEN>UGA export 2023 #1", "KEN>TZA export 2023 #2"}},
		{"Uganda kept its first place with $900 million.", []string{"KEN>UGA export 2023 #1"}},
		{"The sales put Uganda in first place, with Pakistan second at $500 million.", []string{"KEN>UGA export 2023 #1", "KEN>PAK export 2023 #2"}},
		{"Egypt moved past Sudan into third place.", []string{"KEN>EGY export 2023 #3"}},
		{"Uganda lost first place to Pakistan.", []string{"KEN>PAK export 2023 #1"}},
		{"The second place was taken by Egypt.", []string{"KEN>EGY export 2023 #2"}},
		{"Egypt, in fourth place, bought tea.", []string{"KEN>EGY export 2023 #4"}},
		{"In fifth place came Sudan.", []string{"KEN>SDN export 2023 #5"}},
		{"Pakistan is at $500 million and fourth.", []string{"KEN>PAK export 2023 #4"}},
		{"Rwanda is now number seven.", []string{"KEN>RWA export 2023 #7"}},
		{"Rwanda ranks eighth; in 2015 it was twelfth, in 2010 fifteenth.", []string{"KEN>RWA export 2023 #8", "KEN>RWA export 2015 #12", "KEN>RWA export 2010 #15"}},
		{"Egypt slid from third to fifth place.", []string{"KEN>EGY export #3", "KEN>EGY export 2023 #5"}},
		{"China ranks second as a supplier and 14th as a market.", []string{"KEN>CHN import 2023 #2", "KEN>CHN export 2023 #14"}},
		{"Uganda stands first on both sides of the ledger.", []string{"KEN>UGA export 2023 #1", "KEN>UGA import 2023 #1"}},
		{"Egypt is second only to Uganda.", []string{"KEN>EGY export 2023 #2"}},
		{"Uganda was the first to buy vehicles.", nil},
		{"Kenya came third in the world.", nil},
		{"Rwanda is in the top five.", nil},
		{"Rwanda climbed five places to sixth.", []string{"KEN>RWA export 2023 #6"}},
		{"Rwanda (6th) and Burundi (7th) followed.", []string{"KEN>RWA export 2023 #6", "KEN>BDI export 2023 #7"}},
		{"Trade with China ranked first.", []string{"KEN>CHN total 2023 #1"}},
		{"Uganda took 12 percent of exports. Pakistan was second at 9 percent.", []string{"KEN>PAK export 2023 #2"}},
		{"Uganda, which used to be number three, is now second.", []string{"KEN>UGA export 2023 #2"}},
		{"Things moved at first.", nil},
		// comparisons
		{"Exports to Uganda were $900 million, more than to any other country.", []string{"KEN>UGA export 2023 #1"}},
		{"The deficit with China, $3 billion, is the second largest after that with India.", []string{"KEN>CHN balance 2023 #2"}},
		{"It ran a deficit of $3 billion with China, its biggest with any country.", []string{"KEN>CHN balance 2023 #1"}},
		{"It ran a deficit of $3 billion with China, the biggest since 2019.", nil},
		{"Trade with China, at $4 billion, was the second-largest.", []string{"KEN>CHN total 2023 #2"}},
	} {
		var got []string
		for _, l := range lines("2024-03-12", opening+c.text) {
			if strings.Contains(l, "#") {
				got = append(got, l)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s\n(-want +got):\n%s", c.text, diff)
		}
	}
}

// TestShares reads whose shares of flows are, with whom and in which months.
func TestShares(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Kenya's exports to Uganda came to $900 million in 2023, or 12 percent of the total.", []string{"KEN>UGA export 2023 12"}},
		{"Kenya's exports came to $8 billion in 2023. Uganda accounted for 12 percent of exports, Pakistan for 7 and Egypt for 3.",
			[]string{"KEN>UGA export 2023 12", "KEN>PAK export 2023 7", "KEN>EGY export 2023 3"}},
		{"Kenya's exports came to $8 billion in 2023, of which 12 percent went to Uganda, 7 to Pakistan.", []string{"KEN>UGA export 2023 12", "KEN>PAK export 2023 7"}},
		{"Kenya's exports came to $8 billion in 2023. Uganda's share of imports slipped to 2 percent.", []string{"KEN>UGA import 2023 2"}},
		{"Kenya's exports to Uganda came to $900 million in 2023. One dollar in ten came from tea.", []string{"KEN>UGA export 2023 10"}},
		{"Kenya's exports to Uganda came to $900 million in 2023. A third of the business has gone.", nil},
		{"Kenya's exports to Uganda came to $900 million in 2023. The goods lost a fifth of their value.", nil},
	} {
		var got []string
		d, _ := comity.ParseDate("2024-03-12")
		for _, f := range read.Story(comity.Story{Published: d, Text: c.text}).Figures {
			if f.Measure == comity.Other {
				got = append(got, fmt.Sprintf("%s>%s %s %s %.4g", f.Reporter, f.Partner, f.Flow, f.Period, f.Value.Value.Float()))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s\n(-want +got):\n%s", c.text, diff)
		}
	}
}
