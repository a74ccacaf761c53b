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
}
