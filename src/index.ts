export { decide } from './voting/question.js'
