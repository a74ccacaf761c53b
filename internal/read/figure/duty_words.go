package figure

// Words of duties, verbs by their lemma.
var (
	// leadNouns are nouns that a rate can be told of where a duty is in mind; only some of them name one.
	leadNouns = set(`tax taxes fee fees charge charges rate rates margin margins penalty penalties deposit deposits safeguard safeguards wall barrier baseline minimum
		maximum ceiling countermeasure countermeasures cap`)

	// rateWords are those that name a duty by themselves where one is in mind.
	rateWords = set("penalty penalties deposit deposits safeguard safeguards wall barrier baseline countermeasure countermeasures")

	// dutyKinds are what duties are called after.
	dutyKinds = set("import export customs anti-dumping antidumping countervailing border safeguard entry retaliatory punitive reciprocal baseline base average rate sales excise transit")

	// bearLemmas: their subject bears the duty.
	bearLemmas = set(`pay face attract carry bear incur draw suffer shoulder meet escape avoid swallow absorb brace await dread fear get receive enter go come sell reach
		cross land arrive pass owe expect qualify see lose`)

	// payLemmas are those that goods do to duties and to little else.
	payLemmas = set("pay face attract carry bear incur draw suffer escape avoid swallow absorb owe")

	// stayLemmas do so where no word for the duty is the subject: "Steel stays at 25%".
	stayLemmas = set("stay remain be stand rise fall drop go climb jump move double start begin sit")

	// imposeLemmas: their subject puts the duty on others.
	imposeLemmas = set(`impose charge levy slap put place set raise lift increase hike up double triple quadruple cut lower reduce halve trim slash keep maintain apply collect announce
		introduce threaten answer retaliate respond reply match reinstate restore add order approve scrap drop remove waive suspend withdraw abolish levy demand take tax fix unveil plan
		agree offer promise propose want clap leave decide replace find prolong extend renew recommend consider adjust freeze ease hold vote sign use begin`)

	// hitLemmas have the one who bears as their object: "hit US cars with".
	hitLemmas = set("hit charge slap tax burden saddle punish sting wallop clobber threaten whack strike target spare")

	// giveLemmas do so in the passive: "was handed", "were let off with".
	giveLemmas = set("hand give assign let grant offer tell allot award saddle")

	// opposeLemmas are what those who bear a duty say to it.
	opposeLemmas = set("call criticise criticize protest oppose denounce condemn challenge lament reject slam decry blast resent ask seek lobby urge complain welcome")

	// noWares are what a rate may be "for" that are no goods.
	noWares = set("subsidies purposes reasons months years days weeks exporters importers times others members")

	// keepLemmas tell of a duty that those who bear it have: "lose their preferential rate".
	keepLemmas = set("keep lose enjoy retain")

	// borneBy are participles whose "by" leads to those who bear.
	borneBy = set("paid faced borne suffered shouldered owed")
)
