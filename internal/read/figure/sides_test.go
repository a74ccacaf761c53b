package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSides reads whose side is told and with whom, in stories of this file's own.
func TestSides(t *testing.T) {
	for _, c := range sides {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, lines(c.day, c.story)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", c.story, diff)
			}
		})
	}
}

var sides = []construction{
	{
		name: "the world before any partner", day: "2025-02-11",
		story: "Thailand's shipments to China rise\n\nBANGKOK - Exports rose 13.6% to $25.3 billion in January, the ministry said. Shipments to China increased 13.2%. Imports rose 7.9% to $27.2 billion.",
		want: []string{
			"THA>WLD export 2025-01 2.53e+10 USD +0.136 yoy",
			"THA>CHN export 2025-01 +0.132 yoy",
			"THA>WLD import 2025-01 2.72e+10 USD +0.079 yoy",
		},
	},
	{
		name: "a partner in both directions", day: "2025-02-11",
		story: "Peru's exports rose 2% to $6 billion in January. Trade with Chile grew 5% to $300 million. Exports climbed 4% to $170 million and imports 6% to $130 million.",
		want: []string{
			"PER>WLD export 2025-01 6e+09 USD +0.02 yoy",
			"PER>CHL total 2025-01 3e+08 USD +0.05 yoy",
			"PER>CHL export 2025-01 1.7e+08 USD +0.04 yoy",
			"PER>CHL import 2025-01 1.3e+08 USD +0.06 yoy",
		},
	},
	{
		name: "summing up", day: "2025-02-11",
		story: "Japan's exports to Peru rose 4% to 61 billion yen in January.\n\nOverall, Japan had a deficit of 900 billion yen.",
		want: []string{
			"JPN>PER export 2025-01 6.1e+10 JPY +0.04 yoy",
			"JPN>WLD balance 2025-01 -9e+11 JPY",
		},
	},
	{
		name: "bound for", day: "2025-02-11",
		story: "Taiwan's US-bound exports surged 42% to $10.6 billion in January. Inbound shipments were worth $30 billion.",
		want: []string{
			"TWN>USA export 2025-01 1.06e+10 USD +0.42 yoy",
			"TWN>USA import 2025-01 3e+10 USD",
		},
	},
	{
		name: "numbers beside a place", day: "2025-07-11",
		story: "Turkish exports rose 8% to $20 billion in June. Spain was the top destination with $1.7 billion, ahead of Egypt ($1.2 billion). China was the largest source of imports at $4 billion.",
		want: []string{
			"TUR>WLD export 2025-06 2e+10 USD +0.08 yoy",
			"TUR>ESP export 2025-06 #1",
			"TUR>ESP export 2025-06 1.7e+09 USD",
			"TUR>EGY export 2025-06 1.2e+09 USD",
			"TUR>CHN import 2025-06 #1",
			"TUR>CHN import 2025-06 4e+09 USD",
		},
	},
	{
		name: "groups", day: "2025-03-05",
		story: "Chile's exports to ASEAN reached $2 billion in 2024, and those to countries other than China $60 billion. Chile sold goods worth $9 billion to Japan and South Korea combined.",
		want: []string{
			"CHL> export 2024 2e+09 USD",
			"CHL> export 2024 6e+10 USD",
			"CHL> export 2024 9e+09 USD",
		},
	},
	{
		name: "the other side opens the sentence", day: "2025-03-05",
		story: "KAMPALA - Uganda bought goods worth $1.1 billion from China in 2024 and sold it $90 million. Kenya supplied $800 million. From India it bought $500 million of goods.",
		want: []string{
			"UGA>CHN import 2024 1.1e+09 USD",
			"UGA>CHN export 2024 9e+07 USD",
			"UGA>KEN import 2024 8e+08 USD",
			"UGA>IND import 2024 5e+08 USD",
		},
	},
	{
		name: "who buys and sells is told", day: "2025-03-05",
		story: "HARARE - Zimbabwe closed a border post with Zambia on Friday. Zambia bought $600 million of Zimbabwean goods in 2024 and sold $200 million.",
		want: []string{
			"ZMB>ZWE import 2024 6e+08 USD",
			"ZMB>ZWE export 2024 2e+08 USD",
		},
	},
	{
		name: "the other side's customs", day: "2025-03-05",
		story: "Oman imported $90 million of goods from Chad in 2024, Chad's customs service said.",
		want: []string{
			"TCD>OMN export 2024 9e+07 USD",
		},
	},
	{
		name: "the country that is not ours", day: "2025-07-05",
		story: "ISLAMABAD - Pakistan's exports to Afghanistan rose to $1.4 billion in 2024. Imports from the country were $26 million. Exports to the Gulf country of Oman were $200 million.",
		want: []string{
			"PAK>AFG export 2024 1.4e+09 USD",
			"PAK>AFG import 2024 2.6e+07 USD",
			"PAK>OMN export 2024 2e+08 USD",
		},
	},
	{
		name: "owner of a bare number", day: "2025-03-05",
		story: "DHAKA - Bilateral trade between Bangladesh and India was $13 billion in 2024, of which India's exports were $11 billion and Bangladesh's $2 billion.",
		want: []string{
			"BGD>IND total 2024 1.3e+10 USD",
			"IND>BGD export 2024 1.1e+10 USD",
			"BGD>IND export 2024 2e+09 USD",
		},
	},
	{
		name: "balance in trade with", day: "2025-02-11",
		story: "Kenya had a deficit of $15 million in goods trade with Peru in January. Italy's deficit vis-à-vis Peru was 2 billion euros.",
		want: []string{
			"KEN>PER balance 2025-01 -1.5e+07 USD",
			"ITA>PER balance 2025-01 -2e+09 EUR",
		},
	},
	{
		name: "after many partners", day: "2025-08-10",
		story: "LUANDA - Angola's exports to China fell to $15 billion in 2024. Exports to India were $2 billion. The country's exports totalled $31 billion.",
		want: []string{
			"AGO>CHN export 2024 1.5e+10 USD",
			"AGO>IND export 2024 2e+09 USD",
			"AGO>WLD export 2024 3.1e+10 USD",
		},
	},
	{
		name: "too large for the pair", day: "2025-08-10",
		story: "SEOUL - Korea's trade with Vietnam came to $87 billion in 2024. Vietnam is an old friend. Korea's exports reached $683 billion in 2024.",
		want: []string{
			"KOR>VNM total 2024 8.7e+10 USD",
			"KOR>WLD export 2024 6.83e+11 USD",
		},
	},
	{
		name: "groups and others who buy", day: "2025-08-10",
		story: "QUITO - Ecuador's exports to China fell 9 percent to $1.6 billion in 2024. The US, by contrast, imported $900 million. Europe took $700 million.",
		want: []string{
			"ECU>CHN export 2024 1.6e+09 USD -0.09 yoy",
			"ECU>USA export 2024 9e+08 USD",
			"ECU> export 2024 7e+08 USD",
		},
	},
	{
		name: "the neighbour is not the owner", day: "2025-08-10",
		story: "PRAGUE - Austria called in the Czech ambassador. Austrian exports to the neighbour jumped 7 percent to 800 million euros in 2024.",
		want: []string{
			"AUT>CZE export 2024 8e+08 EUR +0.07 yoy",
		},
	},
	{
		name: "portions", day: "2025-08-10",
		story: "NICOSIA - Cyprus imported goods worth 12 billion euros in 2024, 2 billion of it from Greece. It exported 4 billion euros' worth, of which Britain bought 1 billion.",
		want: []string{
			"CYP>WLD import 2024 1.2e+10 EUR",
			"CYP>GRC import 2024 2e+09 EUR",
			"CYP>WLD export 2024 4e+09 EUR",
			"CYP>GBR export 2024 1e+09 EUR",
		},
	},
	{
		name: "sold and bought in the passive", day: "2025-08-10",
		story: "ISLAMABAD - Pakistan opened a market at the border. Goods worth $90 million were sold to Iran in 2024 and goods worth $12 million were bought from it.",
		want: []string{
			"PAK>IRN export 2024 9e+07 USD",
			"PAK>IRN import 2024 1.2e+07 USD",
		},
	},
	{
		name: "turned to another", day: "2025-08-10",
		story: "LA PAZ - Bolivia's gas sales to Brazil fell to $1.1 billion in 2024. Argentina stopped buying. Its purchases had been worth $600 million in 2022.",
		want: []string{
			"BOL>BRA export [gas] 2024 1.1e+09 USD",
			"BOL>ARG export 2022 6e+08 USD",
		},
	},
	{
		name: "their data", day: "2025-05-22",
		story: "HANOI - Vietnam's imports from the US were $4 billion in 2024, leaving a surplus of $100 billion. US data show a wider gap: a deficit of $123 billion in 2024.",
		want: []string{
			"VNM>USA import 2024 4e+09 USD",
			"VNM>USA balance 2024 1e+11 USD",
			"USA>VNM balance 2024 -1.23e+11 USD",
		},
	},
	{
		name: "supplied of imports", day: "2025-05-22",
		story: "HANOI - Vietnam's exports reached $400 billion in 2024. China supplied $144 billion of Vietnam's imports. Vietnam sold its northern neighbour $61 billion.",
		want: []string{
			"VNM>WLD export 2024 4e+11 USD",
			"VNM>CHN import 2024 1.44e+11 USD",
			"VNM>CHN export 2024 6.1e+10 USD",
		},
	},
	{
		name: "two and two", day: "2025-06-01",
		story: "Peru's exports to Chile and Brazil rose 5 percent and 3 percent in May. Deficits with China and the US were $3 billion and $2 billion. Imports from Chile and Brazil rose 5 percent to $800 million.",
		want: []string{
			"PER>CHL export 2025-05 +0.05 yoy",
			"PER>BRA export 2025-05 +0.03 yoy",
			"PER>CHN balance 2025-05 -3e+09 USD",
			"PER>USA balance 2025-05 -2e+09 USD",
			"PER> import 2025-05 8e+08 USD +0.05 yoy",
		},
	},
	{
		name: "a side of trade", day: "2025-10-08",
		story: "DOHA - Qatar's trade surplus was 15 billion riyals in August. China topped the destinations with 5 billion riyals and South Korea came second with 3 billion riyals. On the import side, the US was first with 2 billion riyals. Qatar's total import bill was 9 billion riyals.",
		want: []string{
			"QAT>WLD balance 2025-08 1.5e+10 QAR",
			"QAT>CHN export 2025-08 5e+09 QAR",
			"QAT>KOR export 2025-08 #2",
			"QAT>KOR export 2025-08 3e+09 QAR",
			"QAT>USA import 2025-08 #1",
			"QAT>USA import 2025-08 2e+09 QAR",
			"QAT>WLD import 2025-08 9e+09 QAR",
		},
	},
	{
		name: "home is we", day: "2025-11-03",
		story: "Letter from the Pampas\n\nOur exports to Brazil were US$ 1.1 billion in October. Beijing sold us US$ 1.4 billion of goods and bought US$ 600 million. It bought US$ 500 million in September. Argentina should worry.",
		want: []string{
			"ARG>BRA export 2025-10 1.1e+09 USD",
			"ARG>CHN import 2025-10 1.4e+09 USD",
			"ARG>CHN export 2025-10 6e+08 USD",
			"ARG>CHN export 2025-09 5e+08 USD",
		},
	},
	{
		name: "where it ends up", day: "2025-09-20",
		story: "NAIROBI - Kenya's tea exports fetched $1.4 billion in 2024. Some $120 million worth was destined for the UK, and $60 million ended up in Russia. Saudi Arabia lapped up $100 million, followed by Iraq at $70 million.",
		want: []string{
			"KEN>WLD export [tea] 2024 1.4e+09 USD",
			"KEN>GBR export [tea] 2024 1.2e+08 USD about",
			"KEN>RUS export [tea] 2024 6e+07 USD",
			"KEN>SAU export [tea] 2024 1e+08 USD",
			"KEN>IRQ export [tea] 2024 7e+07 USD",
		},
	},
	{
		name: "what leaves and what reaches", day: "2025-09-20",
		story: "SANTIAGO - Lithium worth $2.9 billion left Chile in 2024. Peruvian goods worth $300 million reached Chile in the same year.",
		want: []string{
			"CHL>WLD export [Lithium] 2024 2.9e+09 USD",
			"CHL>PER import 2024 3e+08 USD",
		},
	},
	{
		name: "the country of the clause before", day: "2025-10-15",
		story: "BERLIN - German imports from China rose to 108 billion euros in 2024, while exports to the country fell to 54 billion euros. The US sold Germany less.",
		want: []string{
			"DEU>CHN import 2024 1.08e+11 EUR",
			"DEU>CHN export 2024 5.4e+10 EUR",
		},
	},
	{
		name: "of which came from", day: "2025-10-15",
		story: "MUMBAI - India imported gold worth $9.6 billion in September, of which $4 billion came from Switzerland. The trade deficit thus widened to $32 billion. China shipped goods worth $11 billion to India.",
		want: []string{
			"IND>WLD import [gold] 2025-09 9.6e+09 USD",
			"IND>CHE import [gold] 2025-09 4e+09 USD",
			"IND>WLD balance 2025-09 -3.2e+10 USD",
			"IND>CHN import 2025-09 1.1e+10 USD",
		},
	},
	{
		name: "a release that does not name its country", day: "2025-10-02",
		story: "Household goods\n\nImports from China hit 38 billion rand in August, SARS data show. Exports to China came to 20 billion rand. Mozambique bought goods worth 10 billion rand.",
		want: []string{
			"ZAF>CHN import 2025-08 3.8e+10 ZAR",
			"ZAF>CHN export 2025-08 2e+10 ZAR",
			"ZAF>MOZ export 2025-08 1e+10 ZAR",
		},
	},
	{
		name: "money earned", day: "2025-03-05",
		story: "Ethiopia earned $1.2 billion from coffee in 2024. In 2023 it had earned $3 billion abroad; $400 million came from Germany.",
		want: []string{
			"ETH>WLD export [coffee] 2024 1.2e+09 USD",
			"ETH>WLD export 2023 3e+09 USD",
			"ETH>DEU export 2023 4e+08 USD",
		},
	},
}
