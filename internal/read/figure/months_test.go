package figure_test

// months are cases of when a figure was: what turns a passage to other months, and what brings it back.
var months = []construction{
	{
		name: "a longer time in passing ends with its paragraph", day: "2024-08-20",
		story: "Georgia's exports to Armenia reached $85 million in July. In the January-July period they amounted to $520 million.\n\nCars were the main item with $40 million.",
		want: []string{
			"GEO>ARM export 2024-07 8.5e+07 USD",
			"GEO>ARM export 2024-01/2024-07 5.2e+08 USD",
			"GEO>ARM export [Cars] 2024-07 4e+07 USD",
		},
	},
	{
		name: "a paragraph that opens with a longer time is of it", day: "2024-06-20",
		story: "Peru exported goods worth $210 million to Bolivia in May.\n\nThe five-month tally: exports of $980 million and imports of $600 million.\n\nImports of tin came to $90 million.",
		want: []string{
			"PER>BOL export 2024-05 2.1e+08 USD",
			"PER>BOL export 2024-01/2024-05 9.8e+08 USD",
			"PER>BOL import 2024-01/2024-05 6e+08 USD",
			"PER>BOL import [tin] 2024-01/2024-05 9e+07 USD",
		},
	},
	{
		name: "a month alone is an aside", day: "2024-08-20",
		story: "Chilean exports to Peru rose 4 percent to $1.2 billion in the first half of 2024. In June alone they were $210 million. Imports stood at $800 million.",
		want: []string{
			"CHL>PER export 2024-01/2024-06 1.2e+09 USD +0.04 yoy",
			"CHL>PER export 2024-06 2.1e+08 USD",
			"CHL>PER import 2024-01/2024-06 8e+08 USD",
		},
	},
	{
		name: "what was a year earlier does not last", day: "2024-08-20",
		story: "Chile's surplus with Peru was $400 million in the first half of 2024; a year earlier it had stood at $300 million. Exports came to $1.2 billion.",
		want: []string{
			"CHL>PER balance 2024-01/2024-06 4e+08 USD",
			"CHL>PER balance 2023-01/2023-06 3e+08 USD",
			"CHL>PER export 2024-01/2024-06 1.2e+09 USD",
		},
	},
	{
		name: "a line without a verb dates what follows", day: "2023-08-14",
		story: "Trade of Latvia\n\nGoods exports and imports, 2nd quarter 2023.\n\nLatvia's exports to Poland came to €120 million.",
		want: []string{
			"LVA>POL export 2023-04/2023-06 1.2e+08 EUR",
		},
	},
	{
		name: "what a government did tells no months", day: "2024-08-20",
		story: "Kenya sold Uganda goods worth $90 million in 2023.\n\nIn April Uganda barred Kenyan milk imports.\n\nImports from Uganda were $40 million.",
		want: []string{
			"KEN>UGA export 2023 9e+07 USD",
			"KEN>UGA import 2023 4e+07 USD",
		},
	},
	{
		name: "the time of another clause", day: "2024-02-20",
		story: "Kenya sold Uganda goods worth $90 million in 2023. Milk exports sank to $4 million before the border closed in June.",
		want: []string{
			"KEN>UGA export 2023 9e+07 USD",
			"KEN>UGA export [Milk] 2023 4e+06 USD",
		},
	},
	{
		name: "more than in another year", day: "2025-02-20",
		story: "Oman's exports to India were $7 billion in 2024, slightly more than in 2021.",
		want:  []string{"OMN>IND export 2024 7e+09 USD"},
	},
	{
		name: "the number before keeps its month to itself", day: "2025-08-21",
		story: "Peru's surplus with Chile narrowed to $46 million in July from $58 million in June, with exports at $90 million.",
		want: []string{
			"PER>CHL balance 2025-07 4.6e+07 USD",
			"PER>CHL balance 2025-06 5.8e+07 USD",
			"PER>CHL export 2025-07 9e+07 USD",
		},
	},
	{
		name: "exports against imports are of one time", day: "2024-05-10",
		story: "Ghana's exports to Togo were $107 million in 2023, against imports of $82 million.",
		want: []string{
			"GHA>TGO export 2023 1.07e+08 USD",
			"GHA>TGO import 2023 8.2e+07 USD",
		},
	},
	{
		name: "a place takes no months of a look back", day: "2025-04-16",
		story: "Ghana's exports to Togo were $48 million in 2024, and the deficit $15 million, against $30 million in 2022. Togo was Ghana's third-largest customer.",
		want: []string{
			"GHA>TGO export 2024 4.8e+07 USD",
			"GHA>TGO balance 2024 -1.5e+07 USD",
			"GHA>TGO balance 2022 -3e+07 USD",
			"GHA>TGO export 2024 #3",
		},
	},
	{
		name: "the months before", day: "2024-09-17",
		story: "Ghana's surplus with Togo was $54 million in the second quarter, up from $31 million in the preceding three months.",
		want: []string{
			"GHA>TGO balance 2024-04/2024-06 5.4e+07 USD",
			"GHA>TGO balance 2024-01/2024-03 3.1e+07 USD",
		},
	},
}
