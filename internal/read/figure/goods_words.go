package figure

// goodsAdjectives name goods by themselves: agricultural exports.
var goodsAdjectives = set(`agricultural agri-food agro-industrial pharmaceutical electronic electrical industrial non-oil non-mining non-traditional medical dairy mineral digital chemical
	automotive manufactured crude refined fresh frozen processed mechanical non-energy non-petroleum maritime aquatic military sporting optical horticultural marine engineering raw dual-use consumer capital intermediate`)

// goodsNouns are goods that customs count, by the word that heads their name. They let "Steel tumbled 32.1%" stand for exports of steel in a passage on exports.
// In order: metals, ores and stones; energy; vehicles, machines and electronics; textiles and leather; chemicals and materials; grains, seeds and feed; meat,
// fish and dairy; fruit, vegetables, drinks and tobacco; the rest; then rarer goods of the same kinds.
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
	biscuits confectionery sweets chocolate
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
	tourism
	fluoride fluorides chloride nitrate nitrates sulphate sulphates sulfate sulfates oxide oxides hydroxide carbonate peroxide photoresist photoresists
	polyimide polyimides silicon polysilicon helium nitrogen oxygen argon neon krypton chlorine bromine boron borates glycol glycerine glycerol benzene
	toluene xylene paraxylene styrene ethylene propylene butadiene caprolactam acrylonitrile polypropylene polystyrene polyester nylon viscose lysine
	methionine vitamins enzymes catalysts reagents isotopes herbicides insecticides fungicides explosives detonators inks ink adhesives glue varnish
	pigments lubricants grease wax paraffin toothpaste lotions creams deodorants feldspar barite bentonite talc perlite pumice mica kaolin fluorspar
	niobium germanium gallium indium bismuth cadmium mercury selenium tellurium rhenium beryllium magnesium magnesite ferrochrome ferrosilicon ferronickel
	ferroalloys ferro-alloys ferromanganese silicomanganese spodumene anode anodes rods coils sheet sheets girders rails bolts screws nails alloys
	castings foil matte dore sapphires rubies emeralds opals gemstone tanzanite ash soda-ash aggregates sandstone slate tar asphalt anthracite peat
	briquettes firewood pellet biomass biofuel biofuels petrochemicals petrochemical hydrocarbons condensates distillates gasoil jet-fuel tools cutlery
	knives cookware kitchenware tableware valves compressors boilers ovens stoves cookers dishwashers fridges freezers heaters lamps leds diodes
	transistors capacitors processors microchips drams ssds printers copiers scanners routers modems antennas radars satellites telescopes microscopes
	lenses spectacles eyewear sunglasses headphones consoles hardware telecoms forklifts bulldozers cranes trailers ambulances minibuses coaches trams
	sedans hybrids mopeds boats ferries locomotive engine tractor-trailers harvesters ploughs sprinklers greenhouses photovoltaics photovoltaic turbine
	inverter electrolysers accumulators switchgear wiring harness harnesses airbags brakes gearboxes tyre windscreens fuselages aerospace avionics
	simulators looms syringes masks gloves gowns ventilators stents implants catheters diagnostics antibiotics hormones serums plasma generics biologics
	bandages wheelchairs hearing-aids prosthetics insulins antigens ppe lace embroidery uniforms t-shirts jerseys sweaters pullovers jackets coats dresses
	underwear lingerie hosiery tents tarpaulins blankets bedding bedlinen cashmere mohair alpaca workwear sportswear menswear womenswear swimwear wallets
	suitcases luggage saddles candles umbrellas wigs brushes baskets pottery porcelainware glassware crockery stationery notebooks pens pencils diapers
	nappies tissue newsprint envelopes strollers prams dolls puzzles handicrafts crafts artworks antiques paintings veneer veneers particleboard chipboard
	mdf fibreboard parquet flooring teak rosewood mahogany eucalyptus bamboo rattan cork sleepers woodchips sawdust halibut eel eels abalone seaweed nori
	laver kelp roe krill hoki toothfish swordfish barramundi catfish mullet octopuses cuttlefish clams cockles geoducks langoustines snails venison
	buffalo turkey-meat bacon carcasses casings lard tallow ghee yoghurts curd casein lactose formula longans longan rambutan rambutans mangosteen
	mangosteens jackfruit pomelo pomelos persimmon persimmons guavas papayas papaya passionfruit dragonfruit nectarines jujubes chestnuts hazelnut walnut
	almond pistachio pecans peanut groundnut sesame-seed lettuce spinach carrots cauliflower broccoli asparagus artichokes beetroot eggplants aubergines
	squash pumpkins leeks radishes celery cabbages shallots ginseng yeast vinegar sauces ketchup mayonnaise jam jams marmalade syrup starch gluten glucose
	fructose sweeteners stevia gelatine collagen ramen soju sake mezcal brandy liqueur liqueurs cider stout lager mineral-water nectar tapioca manioc
	plantains plantain breadfruit arecanut betel gum guar shea sandalwood frankincense hibiscus rooibos matcha herbs thyme oregano mint rosemary seedlings
	saplings cuttings carnations orchids chrysanthemums silage straw bagasse oilcake premix premixes petfood pet-food snacks crisps crackers cookies
	chewing-gum pickles preserves rifles pistols guns mortars rockets grenades torpedoes submarines frigates corvettes warships warplanes`)
