package statement

func wordLike(w string) bool {
	if w == "" {
		return false
	}
	c := w[0]
	return c >= 'a' && c <= 'z' || c >= 0x80 && w != "”" && w != "“" && w != "—" && w != "–"
}

var (
	branches        = setOf("army navy naval defence defense foreign trade finance commerce")
	chiefs          = setOf("chief commander head minister secretary general leader")
	trailingAdverbs = setOf("here there today yesterday who")
	openers         = setOf("a an the one his her their its our another some every")
	phraseEnds      = setOf("later earlier ago that which who and but or while when as if because after before since than so said says in on at to with by for from has have had is are was were , . ; : will would of into over what how")
	officialNouns   = setOf(`envoy official minister president premier chancellor secretary spokesman spokeswoman spokesperson ambassador diplomat leader commissioner chief director head governor general`)
	personNouns     = setOf(`sister brother wife husband cousin uncle aunt niece nephew grandson granddaughter grandfather grandmother colleague skipper hauler fisher hatcher trawlerman cattleman rancher butcher toymaker port-master counterpart haulier attache attaché counsellor commissioner seller changer supplier dealer vendor porter loader fishmonger importer cleaner clerk minister member deputy veteran envoy pilot sailor mechanic doctor nurse
		engineer designer captain broker reporter columnist blogger editor negotiator organiser organizer advocate activist migrant refugee pensioner widow mother father son daughter neighbour neighbor passenger tourist
		housewife trucker haulier forwarder freighter packer miller brewer roaster planter rancher breeder shepherd herder grocer restaurateur chef waiter hotelier guide operator handler inspector auditor accountant
		aide spokesman spokeswoman spokesperson official diplomat envoy ambassador minister president premier chancellor secretary commander general admiral chief negotiator adviser advisor
		economist analyst trader exporter importer farmer grower agent broker executive lawyer professor expert source driver worker captain manager director owner shopkeeper guy man woman resident commissioner
		lawmaker senator governor mayor leader chairman chairwoman head founder correspondent representative delegate merchant shipper clerk consultant researcher producer maker winemaker buyer seller banker
		officer soldier veteran dealer strategist fisherman baker importer butcher student teacher historian scholar king queen prince pope critic`)
	institutions = setOf(`junta government kremlin ministry house administration embassy office department parliament
		commission mission consulate presidency chancellery cabinet secretariat inspectorate regulator watchdog authority`)
)
