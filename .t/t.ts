import { cheapestSwing } from '../src/simulation/swing/cheapest-swing.js'
import { swingOf } from '../src/voting/swing.js'
import { decideRoll } from '../src/voting/decide.js'
import { rollOf } from '../src/voting/roll.js'
import { ballotMeanings } from '../src/rules/ballot-meaning.js'
const ballots={m0:'nay',m1:'nay',m2:'nay',m3:'recused'} as const
const body={seats:4,vacant:0,vacancies:[],weights:{m0:3,m1:1,m2:3,m3:2},groups:{}}
const rule={threshold:{share:[7,11] as const,strictly:true,of:'eligible' as const},quorum:null,meanings:ballotMeanings('ignored','stays'),tie:'lost' as const}
const said={officer:{present:true,inQuorum:false,inBase:true,ballot:'abstain' as const}}
const c=cheapestSwing(ballots,body,rule,{},said)
console.log(JSON.stringify(c), JSON.stringify(swingOf(ballots,body,rule,said).smallest))
for (const g of [{...ballots,m0:'aye',m2:'aye'},{...ballots,m0:'aye',m1:'aye',m2:'aye'}] as any[]) console.log(decideRoll({...rollOf(g,body),...said},rule))
