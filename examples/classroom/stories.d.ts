/** Every built-in story: its name, its title, and the file as JSON. Written by `vite.config.ts`. */
declare module 'virtual:stories' {
  const stories: readonly (readonly [id: string, title: string, json: string])[]
  export default stories
}
