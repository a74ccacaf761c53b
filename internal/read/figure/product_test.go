package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestProducts reads which goods numbers are of.
func TestProducts(t *testing.T) {
	for _, c := range products {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, lines(c.day, c.story)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", c.story, diff)
			}
		})
	}
}

var products = []construction{
	{
		name: "a list with dashes and semicolons, with more said of the goods", day: "2024-06-20",
		story: "Georgia's exports to Latvia came to $61 million in 2023. The main goods were: armoured cables for lifts – $14 million (+6%); oats and tapioca, $3 million; ferro-alloys, mostly from Zestafoni, edged up 2% to $2 million.",
		want: []string{
			"GEO>LVA export 2023 6.1e+07 USD",
			"GEO>LVA export [armoured cables] 2023 1.4e+07 USD +0.06 yoy",
			"GEO>LVA export [oats and tapioca] 2023 3e+06 USD",
			"GEO>LVA export [ferro-alloys] 2023 2e+06 USD +0.02 yoy",
		},
	},
	{
		name: "unknown nouns among goods", day: "2024-06-20",
		story: "Kenya's imports from Italy came to $61 million in 2023. Office shredders led with $9 million; tiles, fourth, came to $4 million and handcarts nearly trebled to $3 million.",
		want: []string{
			"KEN>ITA import 2023 6.1e+07 USD",
			"KEN>ITA import [Office shredders] 2023 9e+06 USD",
			"KEN>ITA import [tiles] 2023 4e+06 USD",
			"KEN>ITA import [handcarts] 2023 3e+06 USD +2 yoy",
		},
	},
	{
		name: "what is no goods beside them", day: "2024-06-20",
		story: "Kenya's exports to Italy came to $61 million in 2023. Prices rose 9%.",
		want: []string{
			"KEN>ITA export 2023 6.1e+07 USD",
			"other KEN>ITA +0.09 yoy",
		},
	},
	{
		name: "asides with flows and amounts", day: "2024-06-20",
		story: "Kenya's exports to Italy came to $61 million in 2023. Roses and ferns, which make up over half of sales to Italy, fell by 4%. Tea, $9 million in 2022, sank to $4 million.",
		want: []string{
			"KEN>ITA export 2023 6.1e+07 USD",
			"other KEN>ITA 50 percent over",
			"KEN>ITA export [Roses and ferns] 2023 -0.04 yoy",
			"KEN>ITA export [Tea] 2022 9e+06 USD",
			"KEN>ITA export [Tea] 2023 4e+06 USD",
		},
	},
	{
		name: "a sector, and the value of a share", day: "2024-06-20",
		story: "Kenya's exports to Italy came to $61 million in 2023. The leather industry was the leader with exports of $21 million. Coffee made up 21 percent of the exports, or $13 million.",
		want: []string{
			"KEN>ITA export 2023 6.1e+07 USD",
			"KEN>ITA export [leather industry] 2023 2.1e+07 USD",
			"other KEN>ITA 21 percent",
			"KEN>ITA export [Coffee] 2023 1.3e+07 USD",
		},
	},
	{
		name: "a passage about some goods", day: "2024-06-20",
		story: "Kenya's tea exports rose 14 percent to $96 million in May. Exports to Egypt reached $31 million. Pakistan took $22 million.\n\nTotal exports were $640 million in May.",
		want: []string{
			"KEN>WLD export [tea] 2024-05 9.6e+07 USD +0.14 yoy",
			"KEN>EGY export [tea] 2024-05 3.1e+07 USD",
			"KEN>PAK export [tea] 2024-05 2.2e+07 USD",
			"KEN>WLD export 2024-05 6.4e+08 USD",
		},
	},
	{
		name: "goods that are part of the whole are left again", day: "2024-06-20",
		story: "Kenya's exports to Egypt came to $310 million in 2023, with tea at $190 million. In 2022 Egypt bought $280 million.",
		want: []string{
			"KEN>EGY export 2023 3.1e+08 USD",
			"KEN>EGY export [tea] 2023 1.9e+08 USD",
			"KEN>EGY export 2022 2.8e+08 USD",
		},
	},
	{
		name: "a kind of trade holds for its passage", day: "2024-06-20",
		story: "Oman's non-oil exports to India grew 11 percent to $1.4 billion in 2023. Exports to Pakistan were $210 million. Re-exports to India fell to $90 million.",
		want: []string{
			"OMN>IND export [non-oil] 2023 1.4e+09 USD +0.11 yoy",
			"OMN>PAK export [non-oil] 2023 2.1e+08 USD",
			"OMN>IND export [Re-exports] 2023 9e+07 USD",
		},
	},
	{
		name: "such exports, the class of goods", day: "2024-06-20",
		story: "Kenya's mango exports to Oman were worth $4 million in 2023. Such exports were $2 million in 2022. Imports from Oman were $90 million.",
		want: []string{
			"KEN>OMN export [mango] 2023 4e+06 USD",
			"KEN>OMN export [mango] 2022 2e+06 USD",
			"KEN>OMN import 2023 9e+07 USD",
		},
	},
	{
		name: "goods named in words of their own", day: "2024-06-20",
		story: "Take pepper. Last year Egypt bought $9 million of it from Vietnam. Trade of all kinds came to $610 million.",
		want: []string{
			"EGY>VNM import [pepper] 2023 9e+06 USD",
			"EGY>VNM total 2023 6.1e+08 USD",
		},
	},
	{
		name: "goods dealt out", day: "2024-06-20",
		story: "Kenya's imports from Chile rose in 2023. Copper rods and wool sweaters stood at $8 million and $4 million respectively.",
		want: []string{
			"KEN>CHL import [Copper rods] 2023 8e+06 USD",
			"KEN>CHL import [wool sweaters] 2023 4e+06 USD",
		},
	},
}
