package statement

import "strings"

// verbs maps the forms of the verbs of saying to their lemmas. The table is written out: a verb's form decides how it can introduce speech.
var verbs = func() map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(verbTable, "\n") {
		f := strings.Fields(line)
		for _, w := range f {
			m[w] = f[0]
		}
	}
	return m
}()

// weak verbs also take mere objects; they count only with a clause.
var weak = setOf("recommend foresee calculate guess profess proclaim pronounce wonder ponder dispute contest consider expect hope fear assure inform remind reckon doubt figure feel mean swear object protest deny offer agree ask urge think counter announce claim report confirm warn predict estimate explain suggest argue concede acknowledge admit reveal promise pledge vow insist believe expect note state declare maintain describe recall propose signal hint write joke")

// stances are verbs that state a position with their own object: what is said begins with the verb: "accused Lima of cheating", "urged Quito to open the port".
var stances = setOf("rubbish fault rule plead ascribe threaten request bemoan deplore decry slam lambast blast rebuke applaud laud promise complain propose vow speak accuse urge welcome condemn criticise criticize denounce praise hail blame demand want see trace credit attribute pledge call dismiss defend refer cite express voice regret thank reject")

// directVerbs are the verbs that whoever is quoted can be the subject of, before them or behind.
var directVerbs = setOf("say tell add reply write note joke quip insist argue explain ask answer recall recount comment tell reply snort fume crow snap scoff sneer thunder rage growl gloat concur sniff  shrug sigh laugh warn remark observe continue")

// bareQuote are verbs that introduce only direct speech.
var bareQuote = setOf("snort crow snap scoff sneer chuckle thunder rage growl gloat concur sniff bristle vent shrug sigh laugh smile begin go muse answer reply retort shout whisper offer continue conclude joke quip grumble counter observe remark repeat write post tweet interject rejoin yell relate")

// denials are what a side as a whole can say: "Russia has denied that".
var denials = setOf("deny reject")

// evaluations put the words of the speaker into the verb's own phrase: "described the levy as a blunder", "calling the levy theft".
var evaluations = setOf("describe call put dub brand label")

// particled are verbs that say something only with the word that follows: "points out that".
var particled = map[string]string{"point": "out", "make": "clear", "spell": "out", "let": "it"}

const verbTable = `say says said saying
have has had
rubbish rubbishes rubbished rubbishing
point points pointed pointing
make makes made making
snort snorts snorted snorting
crow crows crowed crowing
snap snaps snapped snapping
scoff scoffs scoffed scoffing
sneer sneers sneered sneering
chuckle chuckles chuckled chuckling
thunder thunders thundered thundering
rage rages raged raging
growl growls growled growling
gloat gloats gloated gloating
concur concurs concurred
sniff sniffs sniffed sniffing
bristle bristles bristled bristling
vent vented venting
plead pleads pleaded
protest protests protested protesting
let lets letting
fault faults faulted faulting
rule rules ruled ruling
plead pleads pleaded pleading
wonder wonders wondered wondering
ascribe ascribes ascribed ascribing
threaten threatens threatened threatening
request requests requested requesting
recommend recommends recommended recommending
bemoan bemoans bemoaned bemoaning
deplore deplores deplored deploring
decry decries decried decrying
slam slams slammed slamming
lambast lambasts lambasted lambasting
blast blasts blasted blasting
rebuke rebukes rebuked rebuking
applaud applauds applauded applauding
laud lauds lauded lauding
opine opines opined opining
venture ventures ventured venturing
ponder ponders pondered pondering
profess professes professed
proclaim proclaims proclaimed proclaiming
pronounce pronounces pronounced pronouncing
foresee foresees foresaw foreseeing
guess guesses guessed guessing
calculate calculates calculated calculating
contest contests contested contesting
dispute disputes disputed disputing
tell tells told telling
add adds added adding
note notes noted noting
state states stated stating
declare declares declared declaring
announce announces announced announcing
claim claims claimed claiming
confirm confirms confirmed confirming
stress stresses stressed stressing
insist insists insisted insisting
argue argues argued arguing
explain explains explained explaining
warn warns warned warning
write writes wrote written writing
acknowledge acknowledges acknowledged acknowledging
admit admits admitted admitting
reveal reveals revealed revealing
recall recalls recalled recalling
remark remarks remarked remarking
observe observes observed observing
comment comments commented commenting
reply replies replied replying
respond responds responded responding
assert asserts asserted asserting
maintain maintains maintained maintaining
describe describes described describing
call calls called calling
put puts putting
dub dubs dubbed dubbing
brand brands branded branding
deny denies denied denying
reject rejects rejected rejecting
estimate estimates estimated estimating
believe believes believed believing
concede concedes conceded conceding
suggest suggests suggested suggesting
promise promises promised promising
complain complains complained complaining
pledge pledges pledged pledging
vow vows vowed vowing
reiterate reiterates reiterated reiterating
affirm affirms affirmed affirming
reaffirm reaffirms reaffirmed reaffirming
emphasise emphasises emphasised emphasising
emphasize emphasizes emphasized emphasizing
underline underlines underlined underlining
underscore underscores underscored
joke jokes joked joking
predict predicts predicted predicting
allege alleges alleged alleging
caution cautions cautioned cautioning
boast boasts boasted boasting
lament laments lamented lamenting
post posted posting
tweet tweeted tweeting
conclude concludes concluded concluding
continue continues continued continuing
contend contends contended contending
disclose discloses disclosed disclosing
retort retorts retorted retorting
signal signals signalled signaled signalling
hint hints hinted hinting
forecast forecasts forecasting
agree agrees agreed
ask asks asked asking
urge urges urged urging
think thinks thought
counter counters countered countering
quip quips quipped quipping
testify testifies testified testifying
repeat repeats repeated repeating
propose proposes proposed proposing
enthuse enthuses enthused enthusing
reckon reckons reckoned reckoning
grumble grumbles grumbled grumbling
shrug shrugs shrugged shrugging
muse muses mused musing
sigh sighs sighed
fume fumes fumed fuming
gush gushes gushed
marvel marvels marvelled marveled
offer offers offered offering
consider considers considered considering
expect expects expected expecting
hope hopes hoped hoping
fear fears feared fearing
assure assures assured assuring
inform informs informed informing
remind reminds reminded reminding
accuse accuses accused accusing
welcome welcomes welcomed welcoming
condemn condemns condemned condemning
criticise criticises criticised criticising
criticize criticizes criticized criticizing
denounce denounces denounced denouncing
praise praises praised praising
hail hails hailed hailing
blame blames blamed blaming
thank thanks thanked thanking
appeal appeals appealed appealing
demand demands demanded demanding
want wants wanted
see sees
trace traces traced tracing
credit credits credited crediting
attribute attributes attributed attributing
dismiss dismisses dismissed dismissing
defend defends defended defending
refer refers referred referring
cite cites cited citing
speak speaks spoke spoken
mean means meant
figure figures figured
feel feels felt
doubt doubts doubted
swear swears swore
answer answers answered answering
object objects objected objecting
protest protests protested protesting
rejoin rejoined
interject interjected
volunteer volunteers volunteered
recount recounts recounted recounting
relate relates related
report reports reported reporting
voice voices voiced voicing
express expresses expressed expressing
regret regrets regretted
insinuate insinuated
whisper whispers whispered
shout shouts shouted shouting
yell yells yelled
laugh laughs laughed
smile smiles smiled
begin begins began
go goes`
