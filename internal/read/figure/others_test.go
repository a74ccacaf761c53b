package figure_test

// others are numbers of anything but trade and duties: what is counted, by how much it changed, and what is no number of the kind.
var others = []construction{
	{
		name: "a bare number takes up what was counted", day: "2024-05-10",
		story: "Greenland landed 22,000 tonnes of halibut in Denmark. Iceland, the other buyer, took 3,400.",
		want:  []string{"other GRL>DNK 2.2e+04 tonne", "other ISL>GRL 3400 tonne"},
	},
	{
		name: "a bare number takes up the people named", day: "2024-05-10",
		story: "Laos wants Vietnam to take more workers. Hanoi admitted 4,300 in 2022; two hundred of them stayed.",
		want:  []string{"other VNM>LAO 4300 persons", "other VNM>LAO 200 persons"},
	},
	{
		name: "the few whom a state deals with", day: "2024-05-10",
		story: "Kenya on Tuesday expelled four Eritrean diplomats. Two ministers from Kenya met three Eritrean ministers.",
		want:  []string{"other ERI>KEN 4 persons"},
	},
	{
		name: "part of a whole", day: "2024-05-10",
		story: "Rwanda tested flour from Uganda and said that 11 of 14 samples had failed.",
		want:  []string{"other RWA>UGA 11 samples"},
	},
	{
		name: "a change beside a count", day: "2024-05-10",
		story: "Some 610 trucks a day crossed from Kenya into Uganda, 45 more than in May. Kenya counted 7,400 visitors from Uganda, three times as many as in 2021. Uganda took 30 million boxes fewer.",
		want:  []string{"other UGA>KEN 610 trucks +45 level about", "other UGA>KEN 7400 persons +2 yoy", "other UGA>KEN -3e+07 level"},
	},
	{
		name: "former and new", day: "2024-05-10",
		story: "Norway promised Britain to raise the yearly quota for its prawns from 7,000 to 11,500 tonnes.",
		want:  []string{"other GBR>NOR 7000 tonne", "other GBR>NOR 1.15e+04 tonne"},
	},
	{
		name: "gifts and prices", day: "2024-05-10",
		story: "Peruvian exports to Bolivia rose to $900 million in April. Peru gave Bolivia $3 million for a clinic. A kilo of coffee fetches $7 in La Paz.",
		want:  []string{"PER>BOL export 2024-04 9e+08 USD", "other PER>BOL 3e+06 USD", "other PER>BOL 7 USD"},
	},
	{
		name: "so many for every one", day: "2024-05-10",
		story: "Chile sells us ten pesos for every peso we sell them, says Bolivia. One lorry in eight comes back to Bolivia empty.",
		want:  []string{"other BOL>CHL 10 times", "other BOL>CHL 12.5 percent"},
	},
	{
		name: "no statistics", day: "2024-05-10",
		story: "Malta greeted the Libyan premier, 61, with a salute of 19 guns. Phase 2 of the talks with Libya takes 23 days instead of 35.",
		want:  []string{},
	},
}
