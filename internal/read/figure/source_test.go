package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read"
)

// TestSources reads whom a story names for each of its figures, in order.
func TestSources(t *testing.T) {
	tests := []struct {
		name, story string
		want        []string
	}{
		{"initials in brackets", "Uganda's exports to Rwanda rose 12 per cent in February, Uganda Bureau of Statistics (UBOS) data shows.\n\nImports came to $9 million, UBOS said.",
			[]string{"Uganda Bureau of Statistics (UBOS) data", "Uganda Bureau of Statistics (UBOS) data"}},
		{"an office that bears the country's name", "Norway's exports to Poland were worth 4 billion kroner in February, Statistics Norway reported on Thursday.\n\nImports came to 1.2 billion kroner.",
			[]string{"Statistics Norway", "Statistics Norway"}},
		{"an office with an and in its name", "Exports to Peru fell 4% to 300 million pounds in January, figures from HM Revenue and Customs show. Imports rose.",
			[]string{"figures from HM Revenue and Customs"}},
		{"exporters", "Garment exports to Peru grew 7% to $150 million in July, the BGMEA said.",
			[]string{"the BGMEA"}},
		{"the verb before the office", "In 2024 exports from Bolivia to Japan fell 30% to $110 million, shows the database of the National Statistics Institute.",
			[]string{"the database of the National Statistics Institute"}},
		{"data without an owner name nobody", "Mexico's exports to Spain hit $80 million in May, the latest figures show.",
			[]string{""}},
		{"a closing line", "Kenya's exports to Egypt came to $31 million in February.\n\nSource: Kenya Revenue Authority",
			[]string{"Kenya Revenue Authority"}},
		{"an office goes on after a person", "Peru's exports to Chile came to $31 million in February, the customs agency said.\n\nExports to Bolivia were $9 million, trader Rosa Quispe said.\n\nExports to Brazil were $70 million.",
			[]string{"the customs agency", "trader Rosa Quispe", "the customs agency"}},
		{"who quotes data speaks for them", "Quoting customs data, Ambassador Lee Min-ho said exports to Peru rose 4% in April.",
			[]string{"customs data"}},
		{"a share of trade has the source of trade", "Togo's exports to Benin were worth $60 million in April, according to the customs office.\n\nBenin took 11 per cent of Togo's exports.",
			[]string{"the customs office", "the customs office"}},
		{"a sentence that only credits", "Turkish hazelnuts worth $310 million went to Germany in April. That is from the hazelnut exporters' union.",
			[]string{"the hazelnut exporters' union"}},
		{"the ministry after the verb", "Tunisian exports of olive oil to Spain doubled to $41 million in the season, said the Ministry of Agriculture.",
			[]string{"the Ministry of Agriculture"}},
		{"a rank held to this day is the text's own", "Togo's exports to Benin were worth $60 million in April, the customs office said.\n\nGhana is Togo's third-largest market.",
			[]string{"the customs office", ""}},
		{"another year's total in a later passage", "Togo's exports to Benin were worth $6 million in April, the customs office said.\n\nTogo's imports from Benin were worth $60 million in 2021.",
			[]string{"the customs office", ""}},
		{"officials of an office go on like it", "Togo's exports to Benin were worth $6 million in April, Export Board officials said.\n\nImports came to $9 million.",
			[]string{"Export Board officials", "Export Board officials"}},
		{"what is put at a sum names nobody", "Togo's exports to Benin were worth $6 million in April, the customs office said.\n\nImports from Benin were put at $9 million.",
			[]string{"the customs office", "the customs office"}},
		{"a newspaper", "El Heraldo reported that Chilean salmon exports to Japan fell 9 per cent in April.",
			[]string{"El Heraldo"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := comity.ParseDate("2025-05-12")
			if err != nil {
				t.Fatal(err)
			}
			got := []string{}
			for _, f := range read.Story(comity.Story{Published: d, Text: "Trade in brief\n\n" + tt.story}).Figures {
				got = append(got, f.Attributed)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.story, diff)
			}
		})
	}
}

// TestCounted reads what figures that are no trade count.
func TestCounted(t *testing.T) {
	tests := []struct{ story, want string }{
		{"Kenya's exports to Uganda were worth $700 million in 2024. Uganda took 11 per cent of Kenya's exports.", "share of exports"},
		{"Russia now supplies 35% of India's crude.", "share of crude"},
		{"One in four jobs in Lesotho depends on exports to South Africa.", "share of jobs"},
		{"Iran freed 14 Indian sailors on Monday.", "sailors"},
		{"The deal between Chile and India covers 120 new product lines.", "lines"},
		{"Some 6,000 German companies are active in Hungary.", "companies"},
		{"German firms have invested 12 billion euros in Hungary.", "investment"},
		{"Aid from Japan to Samoa reached 40 million dollars in 2024.", "Aid"},
	}
	for _, tt := range tests {
		d, err := comity.ParseDate("2025-05-12")
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range read.Story(comity.Story{Published: d, Text: "In brief\n\n" + tt.story}).Figures {
			if f.Measure == comity.Other {
				got = f.Product
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.story, got, tt.want)
		}
	}
}
