package figure

// goodsAdjectives name goods by themselves: agricultural exports.
var goodsAdjectives = set(`agricultural agri-food agro-industrial pharmaceutical electronic electrical industrial non-oil non-mining non-traditional medical dairy mineral digital chemical
	automotive manufactured crude refined fresh frozen processed mechanical non-energy non-petroleum maritime aquatic military sporting optical horticultural marine engineering raw dual-use consumer capital intermediate`)

// goodsNouns are goods that customs count, by the word that heads their name. They let "Steel tumbled 32.1%" stand for exports of steel in a passage on exports.
// In order: metals, ores and stones; energy; vehicles, machines and electronics; textiles and leather; chemicals and materials; grains, seeds and feed; meat,
// fish and dairy; fruit, vegetables, drinks and tobacco; the rest.
var goodsNouns = set(`
	steel iron ore ores copper aluminium aluminum alumina bauxite nickel zinc tin lead gold silver platinum palladium rhodium titanium tungsten antimony
	manganese chrome chromite cobalt lithium graphite uranium vanadium tantalum coltan molybdenum metal metals scrap billets slabs ingots rebar pipes
	tubes wire cathodes concentrate concentrates bullion minerals mineral magnets earths quartz granite marble limestone gypsum clinker cement gravel sand
	salt phosphate phosphates potash sulphur sulfur diamonds diamond jewellery jewelry gems gemstones stones pearls jade amber material materials iodine
	coal coke lignite crude oil oils petroleum gas lng lpg fuel fuels diesel petrol gasoline kerosene naphtha bitumen condensate propane butane ethanol
	biodiesel methanol energy electricity power hydrogen pellets charcoal
	car cars vehicle vehicles auto autos automobiles automobile truck trucks lorries lorry pickups vans suvs evs tractors tractor buses motorcycles
	motorbikes scooters bicycles bikes wagons locomotives ships vessels tankers yachts aircraft airplanes planes jets helicopters drones parts components
	engines tyres tires bearings chip chips semiconductor semiconductors wafers electronics machinery machines machine machine-tools equipment pumps
	transformers turbines generators motors phone phones smartphone smartphones handsets computers laptops tablets monitors televisions cameras batteries
	battery appliances refrigerators panels modules inverters cables instruments watches watch clocks toys robots servers displays circuits lasers
	excavators elevators
	textile textiles clothing clothes garment garments apparel knitwear denim shirts trousers jeans socks shoes footwear sneakers sandals cotton wool silk
	linen leather hides skins yarn fabric fabrics carpets rugs towels bags handbags jute sisal fibre fiber
	chemical chemicals plastic plastics polymers resins polyethylene pvc rubber latex paint paints dyes soda acid ammonia urea fertiliser fertilisers
	fertilizer fertilizers pesticides pharmaceutical pharmaceuticals medicine medicines drugs insulin vaccines cosmetics perfume perfumes soap detergents
	shampoo glass tiles ceramics porcelain bricks furniture mattresses timber wood lumber plywood logs sawnwood paper pulp cardboard packaging
	wheat grain grains cereals maize corn rice barley rye oats sorghum millet flour malt bran soybean soybeans soya soy soymeal beans bean pulses lentils
	chickpeas peas seeds seed oilseeds rapeseed canola sunflower sesame flax linseed groundnuts peanuts fodder hay alfalfa feed meal noodles pasta bread
	biscuits confectionery chocolate
	beef pork meat meats poultry chicken chickens lamb mutton veal ham sausages offal livestock cattle sheep goats pigs horses camels fish seafood
	fishmeal salmon trout tuna cod haddock herring mackerel sardines anchovies anchoveta stockfish squid octopus lobster lobsters crab crabs scallops
	oysters mussels shrimp shrimps prawn prawns pangasius tilapia hake pollock caviar dairy milk cream powder butter cheese yogurt yoghurt whey eggs egg
	honey
	sugar molasses coffee tea mate cocoa spices pepper cardamom cinnamon cloves vanilla saffron ginger turmeric fruit fruits vegetables vegetable nuts
	almonds walnuts pistachios hazelnuts cashew cashews macadamia macadamias onions onion garlic potatoes potato tomatoes tomato cucumbers peppers
	chillies chilies mushrooms cabbage kimchi avocados avocado bananas banana pineapples pineapple mangoes mangos mango dates date grapes grape raisins
	apples apple pears oranges orange lemons limes citrus mandarins cherries cherry plums peaches apricots figs olives strawberries raspberries
	blueberries blueberry berries kiwifruit kiwi melons watermelons pomegranates durian durians lychees coconuts coconut copra flowers roses tulips plants
	bulbs wine wines beer beers whisky whiskey spirits vodka rum gin cognac tequila champagne juice water drinks beverages tobacco cigarettes kava yams
	taro cassava quinoa
	food foods foodstuffs produce palm books films music weapons arms ammunition munitions missiles tanks howitzers artillery shells software services
	tourism`)
