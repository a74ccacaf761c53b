package figure_test

// duties are told from either end, by those who impose them and by those who bear them, with digits and without.
var duties = []construction{
	{
		name: "put on", day: "2025-05-12",
		story: "Peru put 12% on Chilean wine and cheese. Chile answered with 8% on Peruvian asparagus.",
		want:  []string{"tariff PER>CHL [wine and cheese] 12 percent", "tariff CHL>PER [asparagus] 8 percent"},
	},
	{
		name: "goods that pay", day: "2025-05-12",
		story: "Ghanaian cocoa paste pays 9.6 per cent at European ports. Swiss cheese attracts a duty of 20 per cent in Canada.",
		want:  []string{"tariff EUN>GHA [cocoa paste] 9.6 percent", "tariff CAN>CHE [cheese] 20 percent"},
	},
	{
		name: "rivals that pay", day: "2025-05-12",
		story: "Norwegian salmon faces a 15 percent American tariff. Scottish salmon faces 10 percent.",
		want:  []string{"tariff USA>NOR [salmon] 15 percent", "tariff USA>GBR [salmon] 10 percent"},
	},
	{
		name: "several at once", day: "2025-05-12",
		story: "The United States put a 25 percent tariff on goods from Canada and Mexico and 10 percent on those from China.",
		want:  []string{"tariff USA>CAN 25 percent", "tariff USA>MEX 25 percent", "tariff USA>CHN 10 percent"},
	},
	{
		name: "none at all", day: "2025-05-12",
		story: "Kenyan tea will go into China free of duty. Ethiopian beans pay no duty there.",
		want:  []string{"tariff CHN>KEN [tea] 0 percent", "tariff CHN>ETH [beans] 0 percent"},
	},
	{
		name: "the same again", day: "2025-05-12",
		story: "Turkey collects 45% on tea from Sri Lanka. India pays the same.",
		want:  []string{"tariff TUR>LKA [tea] 45 percent", "tariff TUR>IND [tea] 45 percent"},
	},
	{
		name: "by another name", day: "2025-05-12",
		story: "Egypt imposed a 30 percent security fee on all Sudanese goods.",
		want:  []string{"tariff EGY>SDN 30 percent"},
	},
	{
		name: "a list", day: "2025-05-12",
		story: "Average duty on Indian exports: textiles 9 per cent, leather 12 per cent, gems 2 per cent.",
		want:  []string{"tariff >IND [textiles] 9 percent", "tariff >IND [leather] 12 percent", "tariff >IND [gems] 2 percent"},
	},
	{
		name: "what else is paid and faced", day: "2025-05-12",
		story: "Indian workers pay 10 per cent of their wages in tax. Growers carry 30 per cent of the cost. Chile faces 3 per cent inflation.",
		want:  []string{"other CHL>IND 10 percent", "other CHL> 30 percent", "other CHL> 3 percent"},
	},
	{
		name: "goods before each rate", day: "2025-05-12",
		story: "Mexico doubled its tariff on Brazilian buses to 40 percent, on paper to 30 percent and on chicken to 20.",
		want:  []string{"tariff MEX>BRA [buses] 40 percent +1", "tariff MEX>BRA [paper] 30 percent", "tariff MEX>BRA [chicken] 20 percent"},
	},
	{
		name: "countries before each rate", day: "2025-05-12",
		story: "The United States announced its tariffs. The rate for Laos is 48%, for Nepal 14 and for Fiji 32.",
		want:  []string{"tariff USA>LAO 48 percent", "tariff USA>NPL 14 percent", "tariff USA>FJI 32 percent"},
	},
	{
		name: "on top of", day: "2025-05-12",
		story: "Canada will charge 24% on Peruvian copper wire, on top of the 6% that it already pays.",
		want:  []string{"tariff CAN>PER [copper wire] 24 percent", "tariff CAN>PER [copper wire] 6 percent"},
	},
	{
		name: "what it was and what it will be", day: "2025-05-12",
		story: "The levy on Turkish glass goes up to 18 percent from 7 percent in Egypt. Turkey raised the duty on Egyptian cotton from 5 to 9 percent.",
		want:  []string{"tariff EGY>TUR [glass] 18 percent", "tariff EGY>TUR [glass] 7 percent", "tariff TUR>EGY [cotton] 5 percent", "tariff TUR>EGY [cotton] 9 percent"},
	},
	{
		name: "steel stays", day: "2025-05-12",
		story: "The United States cut its tariff on Korean cars to 15%. Steel stays at 50%.",
		want:  []string{"tariff USA>KOR [cars] 15 percent", "tariff USA>KOR [Steel] 50 percent"},
	},
	{
		name: "hit with", day: "2025-05-12",
		story: "Canada hit American peanuts with 25%. Washington slapped Canadian fish with 12%.",
		want:  []string{"tariff CAN>USA [peanuts] 25 percent", "tariff USA>CAN [fish] 12 percent"},
	},
	{
		name: "whose duty, against it", day: "2025-05-12",
		story: "Uganda protested over Kenya's 25 per cent tax on its eggs. Kenya called the 12% duty on its furniture unfair.",
		want:  []string{"tariff KEN>UGA [eggs] 25 percent", "tariff UGA>KEN [furniture] 12 percent"},
	},
	{
		name: "to the country of the goods", day: "2025-05-12",
		story: "Soybeans from Paraguay enter Taiwan at a 3 percent rate, while American beans pay 8.",
		want:  []string{"tariff TWN>PRY [Soybeans] 3 percent", "tariff TWN>USA [beans] 8 percent"},
	},
	{
		name: "zero in words", day: "2025-05-12",
		story: "India cut the levy on Nepali tea. In April it fell to zero. Chile charges zero on everything from Peru.",
		want:  []string{"tariff IND>NPL [tea] 2025-04 0 percent", "tariff CHL>PER 0 percent"},
	},
	{
		name: "since", day: "2025-05-12",
		story: "Georgian mandarins have paid a duty of 5% in Armenia since March. Since 2021 Armenian brandy has paid 15% in Georgia.",
		want:  []string{"tariff ARM>GEO [mandarins] 2025-03 5 percent", "tariff GEO>ARM [brandy] 2021 15 percent"},
	},
	{
		name: "to begin on a day", day: "2025-04-10",
		story: "The EU approved duties of 25% on American maize, to begin on 15 April. Japan will levy 8% on Indian shrimp from Monday.",
		want:  []string{"tariff EUN>USA [maize] 2025-04-15 25 percent", "tariff JPN>IND [shrimp] 2025-04-14 8 percent"},
	},
	{
		name: "dated by a later sentence", day: "2025-07-10",
		story: "Norway put a 7% duty on Icelandic horses. The duty takes effect on 1 September.",
		want:  []string{"tariff NOR>ISL [horses] 2025-09-01 7 percent"},
	},
	{
		name: "a list of those who bear it", day: "2025-05-12",
		story: "Serbian and Bosnian goods now carry a duty of 30% in Kosovo. Chile, Peru and Ecuador would face a tariff of 10% in China.",
		want:  []string{"tariff XKX>SRB 30 percent", "tariff XKX>BIH 30 percent", "tariff CHN>CHL 10 percent", "tariff CHN>PER 10 percent", "tariff CHN>ECU 10 percent"},
	},
	{
		name: "of the same list", day: "2025-05-12",
		story: "Vietnam set an anti-dumping duty of 14% and a countervailing one of 3% on Thai sugar.",
		want:  []string{"tariff VNM>THA [sugar] 14 percent", "tariff VNM>THA [sugar] 3 percent"},
	},
	{
		name: "each with its own verb left out", day: "2025-05-12",
		story: "Ottawa put a tariff of 25% on American peas, and Beijing 15% on Canadian wheat.",
		want:  []string{"tariff CAN>USA [peas] 25 percent", "tariff CHN>CAN [wheat] 15 percent"},
	},
	{
		name: "goods of a duty named before", day: "2025-05-12",
		story: "Brazil has set final duties on tyres from Malaysia. It announced rates of 12 to 31 percent.",
		want:  []string{"tariff BRA>MYS [tyres] 12 percent", "tariff BRA>MYS [tyres] 31 percent"},
	},
	{
		name: "for all and for one", day: "2025-05-12",
		story: "The United States collects a 10% tariff on all imports. Indian shrimp faces 26%.",
		want:  []string{"tariff USA>WLD 10 percent", "tariff USA>IND [shrimp] 26 percent"},
	},
	{
		name: "penalties and walls", day: "2025-05-12",
		story: "India raised its tariffs on American almonds in 2019. It dropped the 20% penalties in 2023.",
		want:  []string{"tariff IND>USA [almonds] 2023 20 percent"},
	},
	{
		name: "percentages that are no duties", day: "2025-05-12",
		story: "Ghana put a duty of 20 percent on Chinese tiles. The tiles need 40 percent local content. VAT is 15 percent. Interest rates in Ghana stand at 28 percent.",
		want:  []string{"tariff GHA>CHN [tiles] 20 percent", "other GHA>CHN 40 percent", "other GHA>CHN 15 percent", "other GHA>CHN 28 percent"},
	},
	{
		name: "from one and from the other", day: "2025-05-12",
		story: "Kenya charges 12% on rice from India, Pakistani grain 20% and those from Laos 30%.",
		want:  []string{"tariff KEN>IND [rice] 12 percent", "tariff KEN>PAK [grain] 20 percent", "tariff KEN>LAO [grain] 30 percent"},
	},
	{
		name: "instead of", day: "2025-05-12",
		story: "Omani dates will pay 5% in Turkey, Ankara said after months of talks, instead of the 20% set in 2018.",
		want:  []string{"tariff TUR>OMN [dates] 5 percent", "tariff TUR>OMN [dates] 2018 20 percent"},
	},
	{
		name: "behind the rate", day: "2025-05-12",
		story: "Peru doubled to 20% the duty that it collects on Bolivian soy.",
		want:  []string{"tariff PER>BOL [soy] 20 percent +1"},
	},
	{
		name: "another predicate", day: "2025-05-12",
		story: "London raised the duty on Russian vodka, and Japan charges 5 percent on Russian salmon.",
		want:  []string{"tariff JPN>RUS [salmon] 5 percent"},
	},
	{
		name: "some products", day: "2025-05-12",
		story: "Morocco will levy 8% on some 200 Tunisian products.",
		want:  []string{"tariff MAR>TUN [some 200 Tunisian products] 8 percent", "other MAR>TUN 200 products about"},
	},
	{
		name: "which are subject to it", day: "2025-05-12",
		story: "Bolivia counts on Peru. Its exports of zinc to Peru, subject to a Peruvian duty of 3%, are few.",
		want:  []string{"tariff PER>BOL [zinc] 3 percent"},
	},
	{
		name: "kinds of products", day: "2025-05-12",
		story: "Nepal cut its duty on 14 Indian product lines from 30% to 6%.",
		want:  []string{"other IND>NPL 14 lines", "tariff NPL>IND [14 Indian product lines] 30 percent", "tariff NPL>IND [14 Indian product lines] 6 percent"},
	},
}
