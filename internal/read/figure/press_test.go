package figure_test

// press are constructions that releases, newsletters and agencies build on.
var press = []construction{
	{
		name: "what is only compared to", day: "2024-07-21",
		story: "Kenya's exports to Oman reached $42.4 million in the first four months of 2024, compared to $30.1 million during the same period of 2023, an increase of 40.9%.",
		want: []string{
			"KEN>OMN export 2024-01/2024-04 4.24e+07 USD +0.409 yoy",
			"KEN>OMN export 2023-01/2023-04 3.01e+07 USD",
		},
	},
	{
		name: "sold by whom", day: "2024-07-21",
		story: "The goods exported by Kenya to Oman in 2023 were worth $7.1 million.",
		want: []string{
			"KEN>OMN export 2023 7.1e+06 USD",
		},
	},
	{
		name: "earnings from", day: "2024-07-21",
		story: "Kenya's export earnings from Oman grew by 9.4 percent to $1.4 billion in 2023.",
		want: []string{
			"KEN>OMN export 2023 1.4e+09 USD +0.094 yoy",
		},
	},
	{
		name: "a seller without its verb", day: "2024-07-21",
		story: "Trade between Peru and Chile came to $558 million in 2023. Peru sold goods worth $507 million and Chile $51 million.",
		want: []string{
			"PER>CHL total 2023 5.58e+08 USD",
			"PER>CHL export 2023 5.07e+08 USD",
			"CHL>PER export 2023 5.1e+07 USD",
		},
	},
	{
		name: "told before", day: "2024-07-21",
		story: "Peru's trade with Chile was worth $47 million in 2023. Of this $47 million: exports to Chile came to $11 million.",
		want: []string{
			"PER>CHL total 2023 4.7e+07 USD",
			"PER>CHL export 2023 1.1e+07 USD",
		},
	},
	{
		name: "partners for exports", day: "2024-07-21",
		story: "In 2023 Norway's exports to Chile were worth $2 million. Chile was the third largest partner for Norway's exports and the largest partner for Norway's imports.",
		want: []string{
			"NOR>CHL export 2023 2e+06 USD",
			"NOR>CHL export 2023 #3",
			"NOR>CHL import 2023 #1",
		},
	},
	{
		name: "after a leader", day: "2024-07-21",
		story: "Kenya's exports to Oman stood at $5.1 million in 2023. Oman was Kenya's second top export destination, after Yemen with $8.4 million.",
		want: []string{
			"KEN>OMN export 2023 5.1e+06 USD",
			"KEN>OMN export 2023 #2",
			"KEN>YEM export 2023 8.4e+06 USD",
		},
	},
	{
		name: "imports beside exports to a country", day: "2024-07-21",
		story: "Peru logged a trade deficit of $2.7 billion in January. With Chile, its surplus grew to $477 million. Exports to the country rose 8 percent to $540 million, while imports were up 7 percent at $63 million.",
		want: []string{
			"PER>WLD balance 2024-01 -2.7e+09 USD",
			"PER>CHL balance 2024-01 4.77e+08 USD",
			"PER>CHL export 2024-01 5.4e+08 USD +0.08 yoy",
			"PER>CHL import 2024-01 6.3e+07 USD +0.07 yoy",
		},
	},
	{
		name: "brackets behind a place", day: "2024-07-21",
		story: "Goods to the value of $61 million were exported from Peru to Chile (-3.6% compared with the same period a year earlier) in 2023.",
		want: []string{
			"PER>CHL export 2023 6.1e+07 USD -0.036 yoy",
		},
	},
	{
		name: "up to a month", day: "2024-07-21",
		story: "Kenya's imports from Oman: $1.7 million to May (+9%).",
		want: []string{
			"KEN>OMN import 2024-01/2024-05 1.7e+06 USD +0.09 yoy",
		},
	},
	{
		name: "at a cost of", day: "2024-07-21",
		story: "Kenya bought 412,000 tonnes of cement from Oman in 2023, at a cost of $21 million.",
		want: []string{
			"other KEN>OMN 4.12e+05 tonne",
			"KEN>OMN import [cement] 2023 2.1e+07 USD",
		},
	},
	{
		name: "that market", day: "2024-07-21",
		story: "Kenya's exports to Oman rose 4% to $12 million in 2023. Kenya's total purchases from that market came to $46 million.",
		want: []string{
			"KEN>OMN export 2023 1.2e+07 USD +0.04 yoy",
			"KEN>OMN import 2023 4.6e+07 USD",
		},
	},
	{
		name: "the country of the sentence before", day: "2024-07-21",
		story: "NAIROBI, July 21 - Oman is no small customer. Kenyan data show the country took goods worth $56.2 million in March.",
		want: []string{
			"KEN>OMN export 2024-03 5.62e+07 USD",
		},
	},
	{
		name: "a paragraph labelled with a name", day: "2024-07-21",
		story: "NAIROBI, July 21 - Notes.\n\nOMAN. No visas for Kenyan drivers since May. Imports: $1.7 million in 2023.",
		want: []string{
			"KEN>OMN import 2023 1.7e+06 USD",
		},
	},
	{
		name: "a series of years", day: "2024-07-21",
		story: "Trade between Kenya and Oman in recent years: 2021 – $905 million; 2022 – $838 million; January-May 2024 – $560 million.",
		want: []string{
			"KEN>OMN total 2021 9.05e+08 USD",
			"KEN>OMN total 2022 8.38e+08 USD",
			"KEN>OMN total 2024-01/2024-05 5.6e+08 USD",
		},
	},
	{
		name: "a list of years in euros", day: "2024-07-21",
		story: "Talks go on.\n\nMALTESE EXPORTS TO OMAN (customs, euros)\n* 2021: 1.89 billion\n* 2022: 1.02 billion",
		want: []string{
			"MLT>OMN export 2021 1.89e+09 EUR",
			"MLT>OMN export 2022 1.02e+09 EUR",
		},
	},
	{
		name: "a list under its title", day: "2024-07-21",
		story: "Talks go on.\n\nMaltese exports to Oman (million euros)\n2021: 1,890\n2022: 1,020",
		want: []string{
			"MLT>OMN export 2021 1.89e+09 EUR",
			"MLT>OMN export 2022 1.02e+09 EUR",
		},
	},
	{
		name: "changes in the words of the trades", day: "2024-07-21",
		story: "Kenya's exports to Oman were $30 million in 2023, a plus of 31%. Exports of tea had been running 2 percent ahead at $7 million. Imports: $14.5 million (growth of 1.6 times).",
		want: []string{
			"KEN>OMN export 2023 3e+07 USD +0.31 yoy",
			"KEN>OMN export [tea] 2023 7e+06 USD +0.02 yoy",
			"KEN>OMN import 2023 1.45e+07 USD +0.6 yoy",
		},
	},
	{
		name: "from one rate to another", day: "2024-07-21",
		story: "Kenya will lower its duties on Omani imports from 125% to 10% for 90 days.",
		want: []string{
			"tariff KEN>OMN 125 percent",
			"tariff KEN>OMN 10 percent",
		},
	},
	{
		name: "population is no money", day: "2024-07-21",
		story: "Kenya's exports to Oman reached $42.4 million in 2023. The population of Oman reached 4.4 million in May 2024.",
		want: []string{
			"KEN>OMN export 2023 4.24e+07 USD",
		},
	},
	{
		name: "a question names the flow", day: "2024-05-06",
		story: "Questions on Kenya and Oman\n\nQ: How large is the trade?\nA: $64 million in 2023. In 2022 it was $66 million.\nQ: And Kenya's deficit?\nA: $40 million.",
		want: []string{
			"KEN>OMN total 2023 6.4e+07 USD",
			"KEN>OMN total 2022 6.6e+07 USD",
			"KEN>OMN balance 2023 -4e+07 USD",
		},
	},
	{
		name: "narrowed last year", day: "2024-02-06",
		story: "NAIROBI - Kenya's deficit with Oman narrowed last year. It stood at $40 million, from $41.5 million in 2022.",
		want: []string{
			"KEN>OMN balance 2023 -4e+07 USD",
			"KEN>OMN balance 2022 -4.15e+07 USD",
		},
	},
	{
		name: "times of one bracket", day: "2024-08-10",
		story: "Kenya and Oman\n\nKenya's trade with Oman (Jan-Apr 2024 vs Jan-Apr 2023)\n\nExports: $200m, against $170m\nMain exports: tea ($40m)",
		want: []string{
			"KEN>OMN export 2024-01/2024-04 2e+08 USD",
			"KEN>OMN export 2023-01/2023-04 1.7e+08 USD",
			"KEN>OMN export [tea] 2024-01/2024-04 4e+07 USD",
		},
	},
	{
		name: "export groups", day: "2024-08-10",
		story: "Kenya and Oman\n\nKenya's imports from Oman came to $50 million in 2023.\n\nThe most prominent export groups:\n• Tea: $40 million",
		want: []string{
			"KEN>OMN import 2023 5e+07 USD",
			"KEN>OMN export [Tea] 2023 4e+07 USD",
		},
	},
	{
		name: "never larger", day: "2025-03-04",
		story: "NAIROBI - Kenya's trade with Oman has never been larger. In the twelve months to September 2024 it was worth $8.1 million.",
		want: []string{
			"KEN>OMN total 2023-10/2024-09 8.1e+06 USD",
		},
	},
	{
		name: "lists of trades", day: "2025-03-04",
		story: "Japan's exports of farm, forestry and fishery products to Oman fell 29.1 percent last year to 168.1 billion yen, chiefly scallops (12 billion yen).",
		want: []string{
			"JPN>OMN export [farm, forestry and fishery products] 2024 1.681e+11 JPY -0.291 yoy",
			"JPN>OMN export [scallops] 2024 1.2e+10 JPY",
		},
	},
	{
		name: "short by so much", day: "2025-03-04",
		story: "Kenya's exports to Oman hit $19 million last year. Imports were $25 million. So we are $6 million short.",
		want: []string{
			"KEN>OMN export 2024 1.9e+07 USD",
			"KEN>OMN import 2024 2.5e+07 USD",
			"KEN>OMN balance 2024 -6e+06 USD",
		},
	},
	{
		name: "a name asked for", day: "2025-03-04",
		story: "NAIROBI - Kenya sold Oman $10 million worth of tea last year. Malta? We buy $34 million there and sell $9 million.",
		want: []string{
			"KEN>OMN export [tea] 2024 1e+07 USD",
			"KEN>MLT import 2024 3.4e+07 USD",
			"KEN>MLT export 2024 9e+06 USD",
		},
	},
	{
		name: "sales of another's goods at home", day: "2025-03-04",
		story: "SANTIAGO - Chile's imports from China came to $20 billion in 2024. Sales of Chinese cars alone reached $1.4 billion.",
		want: []string{
			"CHL>CHN import 2024 2e+10 USD",
			"CHL>CHN import [cars] 2024 1.4e+09 USD",
		},
	},
	{
		name: "the value of a share", day: "2025-03-04",
		story: "DHAKA - India provides a fifth of our imports: $9 billion in 2024. Our exports there, at $1.6 billion, are small change.",
		want: []string{
			"other BGD>IND 20 percent",
			"BGD>IND import 2024 9e+09 USD",
			"BGD>IND export 2024 1.6e+09 USD",
		},
	},
}
