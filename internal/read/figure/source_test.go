package figure_test

import (
	"strings"
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
		{"shares go on, older years do not", "Chad's exports to Niger were worth $60 million in May, the customs office said.\n\nNiger took 11 per cent of Chad's exports.\n\nIn 2019 exports to Niger were worth $50 million.",
			[]string{"the customs office", "the customs office", ""}},
		{"one voice gives one number", "Chad's exports to Niger were worth $60 million in May, the customs office said.\n\nThey could have been $90 million, a trade group said.\n\nImports from Niger were worth $9 million.",
			[]string{"the customs office", "a trade group", "the customs office"}},
		{"what a person goes on with", "Chad earned $60 million from Niger in May, Trade Minister Ali Idriss said. Five years earlier it was $4 million.",
			[]string{"Trade Minister Ali Idriss", "Trade Minister Ali Idriss"}},
		{"trade of two others", "Estonian customs counted exports of $60 million to Latvia in May.\n\nFinland's imports from Latvia were worth $9 million in May.",
			[]string{"Estonian customs", ""}},
		{"a place told in passing", "Exports to Niger, Chad's largest market, were worth $60 million in May, the customs office said.",
			[]string{"the customs office", ""}},
		{"the lead before its office", "Chad sold Niger goods worth $60 million in May. The statistics office puts imports at $9 million.",
			[]string{"The statistics office", "The statistics office"}},
		{"an office that publishes", "The Department of Commerce has updated its Niger factsheet. Exports came to $60 million in May.",
			[]string{"The Department of Commerce"}},
		{"numbers that nobody owns", "In seasonally adjusted figures, Chad's exports to Niger were worth $60 million in May.",
			[]string{""}},
		{"a note at the end", "Chad's exports to Niger were worth $60 million in May.\n\nNote: data are from the Chad Customs Service.",
			[]string{"the Chad Customs Service"}},
		{"a key of all figures", "Chad's exports to Niger were worth $60 million in May.\n\nAll figures: Chad Customs Service.",
			[]string{"Chad Customs Service"}},
		{"by its count", "Niger's customs service disagrees: by its count, imports from Chad were worth $60 million in May.",
			[]string{"Niger's customs service"}},
		{"recorded by", "Chad's exports to Niger were worth $60 million in May, as recorded by the customs service.",
			[]string{"the customs service"}},
		{"asked and answered", "What does the customs service say? Exports to Niger were worth $60 million in May.",
			[]string{"the customs service"}},
		{"that is what they show", "Chad's exports to Niger were worth $60 million in May. That is what the customs data show.",
			[]string{"the customs data"}},
		{"where numbers are written", "The price is written in the Central Bank's ledgers. Exports to Niger were worth $60 million in May.",
			[]string{"the Central Bank's ledgers"}},
		{"seen by a newspaper", "Bank of Ghana numbers seen by this newspaper put exports to Togo at $31 million in April.",
			[]string{"Bank of Ghana numbers"}},
		{"a state replies", "Windhoek points out that it sold Botswana goods worth $60 million in May.",
			[]string{"Windhoek"}},
		{"who has grown tells nothing", "Trade with Chad has grown 25% in 2023, the customs office said.",
			[]string{"the customs office"}},
		{"an office that counts", "Spanish customs count imports from Chad of $60 million in May.",
			[]string{"Spanish customs"}},
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

// TestHeadlineSources reads the office that signs a headline.
func TestHeadlineSources(t *testing.T) {
	for _, headline := range []string{"Exports to Niger up: customs service", "Exports to Niger up – customs service", "Customs service: Exports to Niger up"} {
		d, err := comity.ParseDate("2025-06-12")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range read.Story(comity.Story{Published: d, Text: headline + "\n\nChad's exports to Niger were worth $60 million in May."}).Figures {
			if !strings.EqualFold(f.Attributed, "customs service") {
				t.Errorf("%s: %q", headline, f.Attributed)
			}
		}
	}
}

// TestTariffSources gives a duty to persons only.
func TestTariffSources(t *testing.T) {
	tests := []struct{ story, want string }{
		{"Chad's exports to Niger rose in May, the customs office said, after Niger's 30% duty on cattle took effect.", ""},
		{"Niger will charge a 30% duty on cattle from Chad, the government said.", ""},
		{"Niger still charges a 30% duty on cattle from Chad, said trader Rosa Quispe.", "trader Rosa Quispe"},
	}
	for _, tt := range tests {
		d, err := comity.ParseDate("2025-06-12")
		if err != nil {
			t.Fatal(err)
		}
		got := "none read"
		for _, f := range read.Story(comity.Story{Published: d, Text: "In brief\n\n" + tt.story}).Figures {
			if f.Measure == comity.Tariff {
				got = f.Attributed
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.story, got, tt.want)
		}
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
